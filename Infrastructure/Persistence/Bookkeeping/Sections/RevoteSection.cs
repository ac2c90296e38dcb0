using System.Globalization;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;
using Tepat.Domain.Warehouse.Revotes;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Releases of re-vote ballots with their stations, signatures and seals.</summary>
internal sealed class RevoteSection : BookSection
{
    private static readonly BulkTable Releases = new(
        "RevoteRelease",
        1,
        "Id",
        "Code",
        "RegionCode",
        "ContestCode",
        "StockItemId",
        "Kind",
        "DecisionNumber",
        "DecisionDay",
        "VotingDay",
        "Reason",
        "ProposedBy",
        "ProposedAt",
        "Status",
        "ReleasedAt",
        "EndedBy",
        "EndedAt",
        "CancelReason"
    );

    private static readonly BulkTable Stations = new(
        "RevoteStation",
        1,
        "Id",
        "ReleaseId",
        "VillageCode",
        "StationNumber",
        "Sheets",
        "Status",
        "BoxCode",
        "Receiver",
        "HandedOutAt",
        "ReportedAt",
        "UsedSheets",
        "SpoiledSheets",
        "UnusedSheets"
    );

    private static readonly BulkTable Signatures = new(
        "RevoteSignature",
        2,
        "ReleaseId",
        "SignedBy",
        "Office",
        "SignatoryName",
        "SignedAt",
        "Sequence"
    );

    private static readonly BulkTable Seals = new("RevoteSeal", 1, "Serial", "BoxCode", "Sequence");

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = RevoteSql.Of(load.Session.Dialect);
        Dictionary<long, RevoteRelease> found = [];
        if (load.Keys.Needed<RevoteRelease>() is { Count: > 0 } codes)
        {
            Take(load, found, await load.Query<RevoteReleaseData>(sql.ByCode, codes, ct));
        }

        var pools = Pools(load);
        if (pools.Count > 0)
        {
            Take(load, found, await load.Query<RevoteReleaseData>(sql.Open, pools, ct));
        }

        if (found.Count == 0)
        {
            return;
        }

        var ids = new { Ids = DbSession.Json(found.Keys) };
        foreach (var row in await load.Session.Query<RevoteStationData>(sql.Stations, ids, ct))
        {
            found[row.ReleaseId].Stations.Add(row.ToStation(found[row.ReleaseId]));
        }

        foreach (var row in await load.Session.Query<RevoteSignatureData>(sql.Signatures, ids, ct))
        {
            found[row.ReleaseId].Load(row.ToSignature());
        }
    }

    public override async Task Save(Books books, SectionSave save, CancellationToken ct)
    {
        await save.Objects(Releases, books.All<RevoteRelease>(), Values, ct);
        await save.Objects(Stations, [.. books.All<RevoteRelease>().SelectMany(release => release.Stations)], Values, ct);
    }

    public override async Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct)
    {
        await save.Rows(Signatures, [.. RowsOf<RevoteSignatureRow>(events).Select(r => Values(r.Row, r.Event.Sequence))], ct);
        await save.Rows(Seals, [.. RowsOf<RevoteSealRow>(events).Select(r => (object?[])[r.Row.Serial, r.Row.Box, r.Event.Sequence])], ct);
    }

    // A pool is asked for by its key, or by one of its cartons.
    private static HashSet<string> Pools(SectionLoad load)
    {
        HashSet<string> pools = [.. load.Keys.Needed<OpenRevotes>()];
        foreach (var unit in load.Keys.Needed<RevotesOfCarton>().Select(load.Books.FindUnit).OfType<CustodyUnit>())
        {
            pools.Add(RevoteRelease.PoolOf(unit.Attribution, unit.StockItemId));
        }

        foreach (var pool in pools)
        {
            var parts = pool.Split('|');
            load.Touch(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        return pools;
    }

    private static void Take(SectionLoad load, Dictionary<long, RevoteRelease> found, IEnumerable<RevoteReleaseData> rows)
    {
        foreach (var row in rows.Where(row => !found.ContainsKey(row.Id)))
        {
            var release = row.ToRelease();
            found[row.Id] = release;
            load.Books.Put(release.Code, release);
            load.Touch(release.RegionCode, release.StockItemId);
        }
    }

    private static object?[] Values(RevoteRelease release) =>
        [
            release.Id,
            release.Code,
            release.RegionCode,
            release.ContestCode,
            release.StockItemId,
            Words.Of(release.Kind),
            release.DecisionNumber,
            release.DecisionDay.ToString("O", CultureInfo.InvariantCulture),
            release.VotingDay.ToString("O", CultureInfo.InvariantCulture),
            release.Reason,
            release.ProposedBy,
            BookValues.At(release.ProposedAt),
            Words.Of(release.Status),
            BookValues.At(release.ReleasedAt),
            release.EndedBy,
            BookValues.At(release.EndedAt),
            release.CancelReason,
        ];

    private static object?[] Values(RevoteStation station) =>
        [
            station.Id,
            station.Release.Id,
            station.VillageCode,
            (long)station.StationNumber,
            station.Sheets,
            Words.Of(station.Status),
            station.BoxCode,
            station.Receiver,
            BookValues.At(station.HandedOutAt),
            BookValues.At(station.ReportedAt),
            station.UsedSheets,
            station.SpoiledSheets,
            station.UnusedSheets,
        ];

    private static object?[] Values(RevoteSignatureRow row, long sequence) =>
        [row.Release.Id, row.Signature.By, Words.Of(row.Signature.Office), row.Signature.Name, BookValues.At(row.Signature.At), sequence];
}
