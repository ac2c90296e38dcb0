using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="ISortingTeams"/>
internal sealed class SortingTeams(DbSession session, IdAllocator ids) : ISortingTeams
{
    public async Task<SortingTeam?> Find(string code, Scope scope, CancellationToken ct)
    {
        var asked = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
        };
        return (await session.QueryOne<TeamRow>(FindSql, asked, ct))?.ToTeam();
    }

    public async Task<bool> IsTaken(string code, CancellationToken ct) =>
        await session.QueryOne<long?>(TakenSql, new { Code = code }, ct) is not null;

    public async Task Add(SortingTeam team, CancellationToken ct)
    {
        team.Id = await ids.Reserve("SortingTeam", 1, session, ct);
        await session.Execute(InsertSql, Row(team), ct);
    }

    public async Task<bool> Save(SortingTeam team, CancellationToken ct) => await session.Execute(UpdateSql, Row(team), ct) == 1;

    private static object Row(SortingTeam team) =>
        new
        {
            team.Id,
            team.Code,
            team.RegionCode,
            team.Name,
            team.Coordinator,
            Members = (long)team.Members,
            team.WageSenPerSheet,
            IsActive = team.IsActive ? 1L : 0L,
            team.Version,
        };

    internal const string FindSql = """
        SELECT t.Id, t.Code, t.RegionCode, t.Name, t.Coordinator, t.Members, t.WageSenPerSheet, t.IsActive, t.Version,
               (SELECT u.Code
                  FROM CartonSorting AS o
                  JOIN Unit AS u ON u.Id = o.UnitId
                 WHERE o.TeamId = t.Id AND o.Status = 'open') AS OpenCarton
          FROM SortingTeam AS t
         WHERE t.Code = @Code AND t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
        """;

    internal const string TakenSql = "SELECT Id FROM SortingTeam WHERE Code = @Code";

    internal const string InsertSql = """
        INSERT INTO SortingTeam (Id, Code, RegionCode, Name, Coordinator, Members, WageSenPerSheet, IsActive, Version)
        VALUES (@Id, @Code, @RegionCode, @Name, @Coordinator, @Members, @WageSenPerSheet, @IsActive, 1)
        """;

    internal const string UpdateSql = """
        UPDATE SortingTeam
           SET Name = @Name, Coordinator = @Coordinator, Members = @Members, WageSenPerSheet = @WageSenPerSheet, IsActive = @IsActive,
               Version = Version + 1
         WHERE Id = @Id AND Version = @Version
        """;

    private sealed class TeamRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Name { get; init; } = "";
        public string Coordinator { get; init; } = "";
        public int Members { get; init; }
        public long WageSenPerSheet { get; init; }
        public bool IsActive { get; init; }
        public long Version { get; init; }
        public string? OpenCarton { get; init; }

        public SortingTeam ToTeam() =>
            new SortingTeam
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
            }.As(Name, Coordinator, Members, WageSenPerSheet, IsActive, OpenCarton);
    }
}
