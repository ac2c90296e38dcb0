using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit.Changes;

/// <summary>Reads the log onward from a place, and whom each entry concerns: the regions kept with it, and those of what it touches.</summary>
internal sealed class ChangeReader(DbSession session)
{
    /// <summary>The last place in the log.</summary>
    public Task<long> Head(CancellationToken ct) => session.QueryOne<long>(HeadSql, null, ct);

    /// <summary>The next entries after a place, at most as many as are read at a time.</summary>
    public async Task<IReadOnlyList<RecordedChange>> Next(long after, long upTo, CancellationToken ct)
    {
        var parameters = new
        {
            After = after,
            UpTo = upTo,
            Limit = Limits.StreamReadEntriesMax,
        };
        var entries = await session.Query<EntryRow>($"{EntriesSql} {session.Dialect.Limit}", parameters, ct);
        if (entries.Count == 0)
        {
            return [];
        }

        var touched = entries.Select(Touched).ToList();
        var owners = await Owners(touched, ct);
        return [.. entries.Zip(touched, (entry, keys) => Change(entry, keys, owners))];
    }

    private static Keys Touched(EntryRow entry)
    {
        var keys = new Keys();
        if (EventCatalogue.Find(entry.Type) is { } type)
        {
            ((EventData)JsonSerializer.Deserialize(entry.Data, type.Data, StoredJson.Options)!).Touches(keys);
        }

        return keys;
    }

    private async Task<ILookup<(string Kind, string Code), OwnerRow>> Owners(List<Keys> touched, CancellationToken ct)
    {
        var parameters = new
        {
            Orders = DbSession.Json(touched.Where(OnlyItsOrder).SelectMany(keys => keys.Orders).Distinct()),
            Shipments = DbSession.Json(touched.SelectMany(keys => keys.Shipments.Concat(keys.NewShipments)).Distinct()),
            Units = DbSession.Json(touched.SelectMany(UnitsOf).Distinct()),
            Cases = DbSession.Json(touched.SelectMany(keys => keys.Cases).Distinct()),
            Replacements = DbSession.Json(touched.SelectMany(keys => keys.Replacements).Distinct()),
        };
        var rows = await session.Query<OwnerRow>(ChangeSql.Of(session.Dialect).Owners, parameters, ct);
        return rows.ToLookup(row => (row.Kind, row.Code));
    }

    private static RecordedChange Change(EntryRow entry, Keys keys, ILookup<(string Kind, string Code), OwnerRow> owners)
    {
        var rows = Of("shipment", keys.Shipments.Concat(keys.NewShipments))
            .Concat(Of("case", keys.Cases))
            .Concat(Of("replacement", keys.Replacements))
            .Concat(Of("unit", UnitsOf(keys)))
            .Concat(OnlyItsOrder(keys) ? Of("order", keys.Orders) : [])
            .ToList();
        string?[] concerned = [entry.RegionCode, entry.OtherRegionCode, .. rows.Select(row => row.Region)];
        var regions = concerned.OfType<string>().Concat(keys.Regions);
        return new RecordedChange(
            entry.Sequence,
            entry.Type,
            entry.Subject,
            [.. regions.Distinct()],
            rows.Select(row => row.VendorId).OfType<long>().ToHashSet()
        );

        IEnumerable<OwnerRow> Of(string kind, IEnumerable<string> codes) => codes.SelectMany(code => owners[(kind, code)]);
    }

    // An order may serve 38 regions: a carton, shipment or request of one of them is no affair of the other 37.
    private static bool OnlyItsOrder(Keys keys) =>
        keys.Regions.Count + keys.Shipments.Count + keys.Cases.Count + keys.Replacements.Count == 0 && !UnitsOf(keys).Any();

    private static IEnumerable<string> UnitsOf(Keys keys) => keys.Units.Concat(keys.FoundUnits).Concat(keys.NewUnits);

    internal const string HeadSql = "SELECT Sequence FROM LogHead WHERE Id = 1";

    internal const string EntriesSql = """
        SELECT e.Sequence, e.Type, e.Subject, e.Data, x.RegionCode, x.OtherRegionCode
          FROM EventLog AS e
          LEFT JOIN EventRegion AS x ON x.Sequence = e.Sequence
         WHERE e.Sequence > @After AND e.Sequence <= @UpTo
         ORDER BY e.Sequence
        """;

    private sealed record EntryRow(long Sequence, string Type, string Subject, string Data, string? RegionCode, string? OtherRegionCode);
}

/// <summary>One end of an object: a region it belongs to or comes from, and the vendor whose it is.</summary>
internal sealed class OwnerRow
{
    public string Kind { get; init; } = "";
    public string Code { get; init; } = "";
    public string? Region { get; init; }
    public long? VendorId { get; init; }
}

/// <summary>Whose the objects are that a stretch of the log touched.</summary>
internal sealed class ChangeSql(SqlDialect dialect)
{
    private static readonly ChangeSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly ChangeSql SqlServer = new(SqlDialect.SqlServer);

    public static ChangeSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    // What a vendor cannot list, it is not told of either: cases, and requests before they are approved.
    public string Owners { get; } =
        $"""
            SELECT 'order' AS Kind, o.Code, o.RegionCode AS Region, o.VendorId
              FROM PrintOrder AS o
             WHERE o.Code IN {dialect.TextsIn("Orders")}
            UNION ALL
            SELECT 'order', o.Code, l.DestinationCode, o.VendorId
              FROM PrintOrder AS o
              JOIN OrderLine AS l ON l.OrderId = o.Id
             WHERE o.Code IN {dialect.TextsIn("Orders")}
            UNION ALL
            SELECT 'shipment', s.Code, s.DestinationCode, s.VendorId
              FROM Shipment AS s
             WHERE s.Code IN {dialect.TextsIn("Shipments")}
            UNION ALL
            SELECT 'shipment', s.Code, s.OriginRegion, s.VendorId
              FROM Shipment AS s
             WHERE s.Code IN {dialect.TextsIn("Shipments")} AND s.OriginRegion IS NOT NULL
            UNION ALL
            SELECT 'unit', u.Code, u.DestinationCode, u.VendorId
              FROM Unit AS u
             WHERE u.Code IN {dialect.TextsIn("Units")}
            UNION ALL
            SELECT 'unit', u.Code, u.PlaceRef, u.VendorId
              FROM Unit AS u
             WHERE u.Code IN {dialect.TextsIn("Units")} AND u.Place = 'quarantine'
            UNION ALL
            SELECT 'case', c.Code, c.RegionCode, NULL
              FROM DiscrepancyCase AS c
             WHERE c.Code IN {dialect.TextsIn("Cases")}
            UNION ALL
            SELECT 'case', c.Code, c.OtherRegionCode, NULL
              FROM DiscrepancyCase AS c
             WHERE c.Code IN {dialect.TextsIn("Cases")} AND c.OtherRegionCode IS NOT NULL
            UNION ALL
            SELECT 'replacement', r.Code, r.RegionCode, CASE WHEN r.Status = 'approved' THEN r.VendorId END
              FROM Replacement AS r
             WHERE r.Code IN {dialect.TextsIn("Replacements")}
            """;
}
