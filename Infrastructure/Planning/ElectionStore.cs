using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc/>
public sealed class ElectionStore(DbSession session, IdAllocator ids) : IElections
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    /// <inheritdoc/>
    public async Task<ElectionRef?> Find(string code, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
            Lineage = DbSession.Json(LineageOf(scope)),
        };
        var row = await session.QueryOne<ElectionRow>(ByCode(session.Dialect.TextsIn("Lineage")), parameters, ct);
        return row is null ? null : new ElectionRef(row.Id, row.Code, row.RegionCode, ParseDate(row.PollingDay), row.TimeZoneId);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlanContest>> Contests(long electionId, CancellationToken ct) =>
        [
            .. (await session.Query<ContestRow>(ContestsOf, new { ElectionId = electionId }, ct)).Select(row => new PlanContest(
                row.Code,
                row.RegionCode
            )),
        ];

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Add(NewElection election, IReadOnlyList<MilestoneRule> milestones, CancellationToken ct)
    {
        var id = await ids.Reserve("Election", 1, session, ct);
        var parameters = new
        {
            Id = id,
            election.Code,
            election.Name,
            election.RegionCode,
            PollingDay = election.PollingDay.ToString(DateFormat, CultureInfo.InvariantCulture),
            election.TimeZoneId,
        };
        if (!await InsertUnlessTaken(InsertElection, parameters, ct))
        {
            return ElectionErrors.CodeTaken;
        }

        for (var i = 0; i < milestones.Count; i++)
        {
            var milestone = milestones[i];
            var row = new
            {
                ElectionId = id,
                milestone.Code,
                Position = i + 1,
                milestone.NameId,
                milestone.NameEn,
                milestone.DayOffset,
                LocalTime = milestone.LocalTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
                milestone.RuleId,
            };
            await session.Execute(InsertMilestone, row, ct);
        }

        return Done.Value;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> AddContest(long electionId, NewContest contest, CancellationToken ct)
    {
        var parameters = new
        {
            Id = await ids.Reserve("Contest", 1, session, ct),
            contest.Code,
            ElectionId = electionId,
            contest.RegionCode,
            Kind = JsonNamingPolicy.CamelCase.ConvertName(contest.Kind.ToString()),
            contest.Name,
        };
        return await InsertUnlessTaken(InsertContest, parameters, ct) ? Done.Value : ElectionErrors.CodeTaken;
    }

    internal static DateOnly ParseDate(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    internal static TimeOnly ParseTime(string text) => TimeOnly.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture);

    internal static string TimeText(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The scope's own region and all above it: what is decided for those concerns the caller too.</summary>
    internal static IEnumerable<string> LineageOf(Scope scope) =>
        RegionCode.Parse(scope.RegionFrom) is { IsSuccess: true, Value: var region } ? CurrentSnapshot.Lineage(region) : [];

    private async Task<bool> InsertUnlessTaken(string sql, object parameters, CancellationToken ct)
    {
        try
        {
            await session.Execute(sql, parameters, ct);
            return true;
        }
        catch (DbException taken) when (session.Dialect.IsUniqueViolation(taken))
        {
            return false;
        }
    }

    private sealed class ElectionRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string PollingDay { get; init; } = "";
        public string TimeZoneId { get; init; } = "";
    }

    private sealed class ContestRow
    {
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
    }

    internal static string ByCode(string lineage) =>
        $"""
            SELECT Id, Code, RegionCode, PollingDay, TimeZoneId
              FROM Election
             WHERE Code = @Code AND ((RegionCode >= @RegionFrom AND RegionCode < @RegionTo) OR RegionCode IN {lineage})
            """;

    // Which contests there are is public.
    internal const string ContestsOf = "SELECT Code, RegionCode FROM Contest WHERE ElectionId = @ElectionId ORDER BY RegionCode, Code";

    internal const string InsertElection = """
        INSERT INTO Election (Id, Code, Name, RegionCode, PollingDay, TimeZoneId)
        VALUES (@Id, @Code, @Name, @RegionCode, @PollingDay, @TimeZoneId)
        """;

    internal const string InsertContest = """
        INSERT INTO Contest (Id, Code, ElectionId, RegionCode, Kind, Name)
        VALUES (@Id, @Code, @ElectionId, @RegionCode, @Kind, @Name)
        """;

    internal const string InsertMilestone = """
        INSERT INTO Milestone (ElectionId, Code, Position, NameId, NameEn, DayOffset, LocalTime, RuleId, Version)
        VALUES (@ElectionId, @Code, @Position, @NameId, @NameEn, @DayOffset, @LocalTime, @RuleId, 1)
        """;
}
