using System.Globalization;
using Tepat.Application.Common;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Regions;

internal sealed class StoredStation
{
    public string VillageCode { get; init; } = "";
    public string VillageName { get; init; } = "";
    public long Number { get; init; }
    public long VoterCount { get; init; }

    public StationView ToView() =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{VillageCode}-{Number:000}"),
            VillageCode,
            VillageName,
            (int)Number,
            VoterCount,
            BallotReserve.Of(VoterCount),
            BallotReserve.Required(VoterCount)
        );

    internal const string Sql = """
        SELECT s.VillageCode, r.Name AS VillageName, s.Number, s.VoterCount
          FROM Station s
          JOIN Region r ON r.Code = s.VillageCode
         WHERE s.SnapshotId = @SnapshotId AND s.VillageCode >= @RegionFrom AND s.VillageCode < @RegionTo
           AND (s.VillageCode > @Village OR (s.VillageCode = @Village AND s.Number > @Number))
         ORDER BY s.VillageCode, s.Number
        """;
}

internal sealed class ListStationsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListStations, Page<StationView>>
{
    public async Task<Outcome<Page<StationView>>> Handle(ListStations query, CancellationToken ct)
    {
        var parsed = RegionCode.Parse(query.Region);
        if (!parsed.IsSuccess)
        {
            return Outcome<Page<StationView>>.Fail(parsed.Errors);
        }

        if (context.Caller.Scope.Within(parsed.Value) is not { } scope)
        {
            return RegionErrors.NotFound;
        }

        var (village, number) = After(query.Cursor);
        var parameters = new
        {
            SnapshotId = (await CurrentSnapshot.Of(session, parsed.Value, ct))?.Id ?? 0,
            scope.RegionFrom,
            scope.RegionTo,
            Village = village,
            Number = number,
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<StoredStation>($"{StoredStation.Sql}\n{session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView())], query.Limit, row => row.Code);
    }

    // The cursor holds the code of the last station: village, a dash, the number.
    private static (string Village, int Number) After(string? cursor)
    {
        var parts = Cursor.Text(cursor).Split('-');
        return parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? (parts[0], number) : ("", 0);
    }
}

internal sealed class ExportStationsHandler(DbSession session, IRequestContext context) : IQueryHandler<ExportStations, Table>
{
    public async Task<Outcome<Table>> Handle(ExportStations query, CancellationToken ct)
    {
        var parsed = RegionCode.Parse(query.Region);
        if (!parsed.IsSuccess)
        {
            return Outcome<Table>.Fail(parsed.Errors);
        }

        if (context.Caller.Scope.Within(parsed.Value) is not { } scope)
        {
            return RegionErrors.NotFound;
        }

        var parameters = new
        {
            SnapshotId = (await CurrentSnapshot.Of(session, parsed.Value, ct))?.Id ?? 0,
            scope.RegionFrom,
            scope.RegionTo,
            Village = "",
            Number = 0,
        };
        var rows = await session.Query<StoredStation>(StoredStation.Sql, parameters, ct);
        return new Table(
            $"tps-{parsed.Value}",
            ["kode_desa", "nama_desa", "nomor_tps", "dpt", "cadangan", "surat_suara"],
            rows.Select(row => row.ToView())
                .Select(object?[] (row) => [row.Region, row.VillageName, row.Number, row.Voters, row.ReserveSheets, row.BallotSheets])
        );
    }
}

internal sealed class ListStationSnapshotsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListStationSnapshots, Page<StationSnapshotView>>
{
    public async Task<Outcome<Page<StationSnapshotView>>> Handle(ListStationSnapshots query, CancellationToken ct)
    {
        var region = context.Caller.Scope.RegionFrom;
        var province = region.Length > 2 ? region[..2] : region;
        var parameters = new { Province = province, Limit = Limits.PageSizeMax };
        var rows = await session.Query<SnapshotRow>($"{Sql}\n{session.Dialect.Limit}", parameters, ct);
        return new Page<StationSnapshotView>([.. rows.Select(row => row.ToView())], null);
    }

    // A snapshot is the province's; its totals are public, its stations are read within the caller's region only.
    internal const string Sql = """
        SELECT p.Id, p.ElectionId, p.Code, e.Code AS Election, p.Number, p.FileName, p.IsSynthetic, p.StationCount, p.VoterCount,
               p.Fingerprint, p.ImportedBy, p.PublishedAt
          FROM StationSnapshot p
          JOIN Election e ON e.Id = p.ElectionId
         WHERE p.Number IS NOT NULL AND p.RegionCode = @Province
         ORDER BY e.PollingDay DESC, p.Number DESC
        """;
}

internal sealed class GetSnapshotDifferenceHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetSnapshotDifference, SnapshotDifference>
{
    public async Task<Outcome<SnapshotDifference>> Handle(GetSnapshotDifference query, CancellationToken ct)
    {
        if (await session.QueryOne<PairRow>(Pair, new { query.Code }, ct) is not { } pair)
        {
            return RegionErrors.SnapshotNotFound;
        }

        var scope = context.Caller.Scope;
        var parameters = new
        {
            pair.AfterId,
            BeforeId = pair.BeforeId ?? 0,
            scope.RegionFrom,
            scope.RegionTo,
        };
        var rows = await session.Query<DifferenceRow>(Sql, parameters, ct);
        return new SnapshotDifference(
            query.Code,
            pair.BeforeCode,
            [.. rows.Select(r => new RegionDifference(r.Code, r.StationsBefore, r.StationsAfter, r.VotersBefore, r.VotersAfter))]
        );
    }

    private sealed class PairRow
    {
        public long AfterId { get; init; }
        public long? BeforeId { get; init; }
        public string? BeforeCode { get; init; }
    }

    private sealed class DifferenceRow
    {
        public string Code { get; init; } = "";
        public long StationsBefore { get; init; }
        public long StationsAfter { get; init; }
        public long VotersBefore { get; init; }
        public long VotersAfter { get; init; }
    }

    internal const string Pair = """
        SELECT a.Id AS AfterId, b.Id AS BeforeId, b.Code AS BeforeCode
          FROM StationSnapshot a
          LEFT JOIN StationSnapshot b ON b.ElectionId = a.ElectionId AND b.Number = a.Number - 1
         WHERE a.Code = @Code AND a.Number IS NOT NULL
        """;

    internal const string Sql = """
        SELECT r.Code, COALESCE(b.StationCount, 0) AS StationsBefore, COALESCE(a.StationCount, 0) AS StationsAfter,
               COALESCE(b.VoterCount, 0) AS VotersBefore, COALESCE(a.VoterCount, 0) AS VotersAfter
          FROM Region r
          LEFT JOIN StationSum a ON a.SnapshotId = @AfterId AND a.RegionCode = r.Code
          LEFT JOIN StationSum b ON b.SnapshotId = @BeforeId AND b.RegionCode = r.Code
         WHERE r.Level = 2 AND r.Code >= @RegionFrom AND r.Code < @RegionTo
           AND (COALESCE(a.StationCount, 0) <> COALESCE(b.StationCount, 0) OR COALESCE(a.VoterCount, 0) <> COALESCE(b.VoterCount, 0))
         ORDER BY r.Code
        """;
}
