using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Domain.Regions;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Regions;

/// <summary>
/// Writes a snapshot in short units of work, so that nobody waits long for the one writer, and publishes it by one row.
/// </summary>
public sealed class StationSnapshotStore(DbSession session, IUnitOfWork unitOfWork, BulkWriter bulk, IdAllocator ids, IBusinessClock clock)
    : IStationSnapshots
{
    /// <summary>Rows of one unit of work: well under 50 ms on a slow disk.</summary>
    private const int RowsPerUnit = 2_500;

    private static readonly BulkTable Stations = new("Station", 3, "SnapshotId", "VillageCode", "Number", "VoterCount");
    private static readonly BulkTable Sums = new(
        "StationSum",
        2,
        "SnapshotId",
        "RegionCode",
        "StationCount",
        "VoterCount",
        "ReserveSheets"
    );

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> Villages(Scope scope, CancellationToken ct) =>
        (await session.Query<string>(VillagesInScope, new { scope.RegionFrom, scope.RegionTo }, ct)).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, RegionSum>> PublishedRegencies(long electionId, CancellationToken ct) =>
        (await session.Query<SumRow>(RegencySums, new { ElectionId = electionId }, ct)).ToDictionary(
            row => row.RegionCode,
            row => new RegionSum(row.StationCount, row.VoterCount, row.ReserveSheets),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public async Task<string> Publish(StationSnapshotDraft draft, IReadOnlyList<StationRow> rows, IJobControl control, CancellationToken ct)
    {
        var sums = RegionSums.Of(rows);
        var (id, code) = await Begin(draft, rows, ct);
        try
        {
            var done = 0L;
            var total = (long)rows.Count + sums.Count;
            foreach (var chunk in rows.Chunk(RowsPerUnit))
            {
                await Write(Stations, [.. chunk.Select(row => StationCells(id, row))], ct);
                await control.Report(done += chunk.Length, total, ct);
            }

            foreach (var chunk in sums.Chunk(RowsPerUnit))
            {
                await Write(Sums, [.. chunk.Select(sum => SumCells(id, sum.Key, sum.Value))], ct);
                await control.Report(done += chunk.Length, total, ct);
            }

            await Flip(id, draft.ElectionId, ct);
            return code;
        }
        catch
        {
            await Discard(id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Removes what killed imports left behind: unpublished snapshots begun before a moment.</summary>
    public async Task SweepOrphans(long before, CancellationToken ct)
    {
        foreach (var id in await session.Query<long>(Unpublished, new { Before = before }, ct))
        {
            await Discard(id, ct);
        }
    }

    private async Task<(long Id, string Code)> Begin(StationSnapshotDraft draft, IReadOnlyList<StationRow> rows, CancellationToken ct)
    {
        var id = 0L;
        var code = "";
        await Unit(
            async inner =>
            {
                id = await ids.Reserve("StationSnapshot", 1, session, inner);
                code = $"{draft.RegionCode}-DPT-{id}";
                var parameters = new
                {
                    Id = id,
                    Code = code,
                    draft.ElectionId,
                    draft.RegionCode,
                    draft.FileName,
                    IsSynthetic = draft.IsSynthetic ? 1 : 0,
                    StationCount = (long)rows.Count,
                    VoterCount = rows.Sum(row => (long)row.Voters),
                    Fingerprint = RegionSums.Fingerprint(rows),
                    draft.ImportedBy,
                    CreatedAt = Microseconds.From(clock.Now),
                };
                await session.Execute(InsertSnapshot, parameters, inner);
            },
            ct
        );
        return (id, code);
    }

    private Task<Outcome> Write(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct) =>
        Unit(inner => bulk.Insert(table, rows, inner), ct);

    private Task<Outcome> Flip(long id, long electionId, CancellationToken ct) =>
        Unit(
            inner =>
                session.Execute(
                    PublishSnapshot,
                    new
                    {
                        Id = id,
                        ElectionId = electionId,
                        Now = Microseconds.From(clock.Now),
                    },
                    inner
                ),
            ct
        );

    private async Task Discard(long id, CancellationToken ct)
    {
        var villages = await session.Query<string>(VillagesOfSnapshot, new { Id = id }, ct);
        foreach (var range in villages.Chunk(VillagesPerUnit))
        {
            var bounds = new
            {
                Id = id,
                First = range[0],
                Last = range[^1],
            };
            await Unit(inner => session.Execute(DeleteStations, bounds, inner), ct);
        }

        await Unit(
            async inner =>
            {
                await session.Execute(DeleteSums, new { Id = id }, inner);
                await session.Execute(DeleteSnapshot, new { Id = id }, inner);
            },
            ct
        );
    }

    private Task<Outcome> Unit(Func<CancellationToken, Task> work, CancellationToken ct) =>
        unitOfWork.Run(
            async inner =>
            {
                await work(inner);
                return Outcome.Success;
            },
            ct
        );

    private static object?[] StationCells(long id, StationRow row) => [id, row.VillageCode, row.Number, row.Voters];

    private static object?[] SumCells(long id, string region, RegionSum sum) => [id, region, sum.Stations, sum.Voters, sum.ReserveSheets];

    private const int VillagesPerUnit = 300;

    private sealed class SumRow
    {
        public string RegionCode { get; init; } = "";
        public long StationCount { get; init; }
        public long VoterCount { get; init; }
        public long ReserveSheets { get; init; }
    }

    internal const string VillagesInScope = """
        SELECT Code
          FROM Region
         WHERE Level = 4 AND Code >= @RegionFrom AND Code < @RegionTo
        """;

    internal const string RegencySums = """
        SELECT s.RegionCode, s.StationCount, s.VoterCount, s.ReserveSheets
          FROM StationSum s
          JOIN Region r ON r.Code = s.RegionCode AND r.Level = 2
         WHERE s.SnapshotId = (SELECT p.Id
                                 FROM StationSnapshot p
                                WHERE p.ElectionId = @ElectionId
                                  AND p.Number = (SELECT MAX(n.Number) FROM StationSnapshot n WHERE n.ElectionId = @ElectionId))
        """;

    internal const string InsertSnapshot = """
        INSERT INTO StationSnapshot
               (Id, Code, ElectionId, RegionCode, FileName, IsSynthetic, StationCount, VoterCount, Fingerprint, ImportedBy, CreatedAt)
        VALUES (@Id, @Code, @ElectionId, @RegionCode, @FileName, @IsSynthetic, @StationCount, @VoterCount, @Fingerprint, @ImportedBy, @CreatedAt)
        """;

    internal const string PublishSnapshot = """
        UPDATE StationSnapshot
           SET Number = (SELECT COALESCE(MAX(n.Number), 0) + 1 FROM StationSnapshot n WHERE n.ElectionId = @ElectionId),
               PublishedAt = @Now
         WHERE Id = @Id AND PublishedAt IS NULL
        """;

    internal const string Unpublished = "SELECT Id FROM StationSnapshot WHERE PublishedAt IS NULL AND CreatedAt < @Before";

    internal const string VillagesOfSnapshot = """
        SELECT VillageCode
          FROM Station
         WHERE SnapshotId = @Id
         GROUP BY VillageCode
         ORDER BY VillageCode
        """;

    internal const string DeleteStations = """
        DELETE FROM Station
         WHERE SnapshotId = @Id AND VillageCode >= @First AND VillageCode <= @Last
        """;

    internal const string DeleteSums = "DELETE FROM StationSum WHERE SnapshotId = @Id";

    internal const string DeleteSnapshot = "DELETE FROM StationSnapshot WHERE Id = @Id AND PublishedAt IS NULL";
}
