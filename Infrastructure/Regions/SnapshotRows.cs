using Tepat.Application.Common;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Regions;

/// <summary>A published snapshot as stored.</summary>
internal sealed class SnapshotRow
{
    public long Id { get; init; }
    public long ElectionId { get; init; }
    public string Code { get; init; } = "";
    public string Election { get; init; } = "";
    public long Number { get; init; }
    public string FileName { get; init; } = "";
    public long IsSynthetic { get; init; }
    public long StationCount { get; init; }
    public long VoterCount { get; init; }
    public string Fingerprint { get; init; } = "";
    public string ImportedBy { get; init; } = "";
    public long PublishedAt { get; init; }

    public StationSnapshotView ToView() =>
        new(
            Code,
            Election,
            (int)Number,
            FileName,
            IsSynthetic == 1,
            StationCount,
            VoterCount,
            Fingerprint,
            ImportedBy,
            Microseconds.ToTime(PublishedAt)
        );
}

/// <summary>Finds the published stations that stand for a region now.</summary>
internal static class CurrentSnapshot
{
    /// <summary>The newest snapshot of the newest election whose region holds the given one.</summary>
    public static Task<SnapshotRow?> Of(DbSession session, RegionCode region, CancellationToken ct) =>
        session.QueryOne<SnapshotRow>(
            $"{Sql(session.Dialect.TextsIn("Lineage"))}\n{session.Dialect.Limit}",
            new { Lineage = DbSession.Json(Lineage(region)), Limit = 1 },
            ct
        );

    /// <summary>The region's own code and all above it.</summary>
    public static IEnumerable<string> Lineage(RegionCode region)
    {
        var parts = region.Value.Split('.');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('.', parts.Take(count)));
    }

    // Which snapshot is current is no secret of a region: it says nothing of another region's stations.
    internal static string Sql(string lineage) =>
        $"""
            SELECT p.Id, p.ElectionId, p.Code, e.Code AS Election, p.Number, p.FileName, p.IsSynthetic, p.StationCount, p.VoterCount,
                   p.Fingerprint, p.ImportedBy, p.PublishedAt
              FROM StationSnapshot p
              JOIN Election e ON e.Id = p.ElectionId
             WHERE p.Number IS NOT NULL AND p.RegionCode IN {lineage}
             ORDER BY e.PollingDay DESC, p.Number DESC
            """;
}
