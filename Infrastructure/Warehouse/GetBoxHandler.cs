using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetBoxHandler(DbSession session, IRequestContext context) : IQueryHandler<GetBox, BoxDetail>
{
    private const int HistoryMax = 200;

    public async Task<Outcome<BoxDetail>> Handle(GetBox query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<BoxRow>(RowSql, parameters, ct) is not { } row)
        {
            return BoxErrors.NotFound(query.Code);
        }

        var more = (await session.QueryOne<MoreRow>(MoreSql, parameters, ct))!;
        var names = await Contents.OfContests(session, ct);
        var history = new { query.Code, Limit = HistoryMax };
        return new BoxDetail(
            row,
            more.ToAddress(row),
            more.PlanCode,
            more.QuantitySheets,
            JsonSerializer.Deserialize<string[]>(more.Seals)!,
            (int)more.BoxNumber,
            (int)more.BoxesOfStation,
            Items(more, names),
            [.. (await session.Query<EventRow>($"{HistorySql} {session.Dialect.Limit}", history, ct)).Select(entry => entry.ToEvent())]
        );
    }

    private static List<BoxItem> Items(MoreRow more, IReadOnlyDictionary<long, string> contests)
    {
        var differences = (
            more is { HasKit: 1, Exceptions: { } json } ? JsonSerializer.Deserialize<ContentException[]>(json, StoredJson.Options)! : []
        ).ToDictionary(exception => exception.Item);
        return
        [
            .. Contents
                .Read(more.Items)
                .Select(item => (item, other: differences.GetValueOrDefault(item.Item)))
                .Select(pair => new BoxItem(
                    pair.item.Item,
                    contests.GetValueOrDefault(pair.item.StockItem),
                    pair.item.Quantity,
                    pair.item.IsKept,
                    pair.other?.Quantity ?? 0,
                    pair.other?.Reason
                )),
        ];
    }

    internal const string RowSql = $"""
        SELECT {BoxSql.RowColumns}
          FROM BallotBox AS b
          JOIN Region AS r ON r.Code = b.VillageCode
          LEFT JOIN Unit AS u ON u.Code = b.Code
         WHERE b.Code = @Code AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
        """;

    internal const string MoreSql = """
        SELECT d.Code AS DistrictCode, d.Name AS DistrictName, g.Code AS RegencyCode, g.Name AS RegencyName, p.Name AS ProvinceName,
               t.PlanCode, COALESCE(u.Quantity, 0) AS QuantitySheets, b.Seals, c.Items, COALESCE(k.IsIn, 0) AS HasKit, k.Exceptions,
               (SELECT COUNT(*)
                  FROM BallotBox AS o
                  JOIN Contest AS oc ON oc.Code = o.ContestCode
                 WHERE o.VillageCode = b.VillageCode AND o.StationNumber = b.StationNumber
                   AND (oc.RegionCode < n.RegionCode OR oc.RegionCode = n.RegionCode AND oc.Code <= n.Code)) AS BoxNumber,
               (SELECT COUNT(*)
                  FROM BallotBox AS o
                 WHERE o.VillageCode = b.VillageCode AND o.StationNumber = b.StationNumber) AS BoxesOfStation
          FROM BallotBox AS b
          JOIN Contest AS n ON n.Code = b.ContestCode
          JOIN Region AS v ON v.Code = b.VillageCode
          JOIN Region AS d ON d.Code = v.ParentCode
          JOIN Region AS g ON g.Code = d.ParentCode
          JOIN Region AS p ON p.Code = g.ParentCode
          LEFT JOIN PackingTally AS t ON t.RegionCode = g.Code AND t.StockItemId = b.StockItemId
          LEFT JOIN PackListContents AS c ON c.RegionCode = g.Code AND c.StockItemId = b.StockItemId
          LEFT JOIN KitInBox AS k ON k.Box = b.Code
          LEFT JOIN Unit AS u ON u.Code = b.Code
         WHERE b.Code = @Code AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
        """;

    // Of a box that was found within the scope.
    internal const string HistorySql = """
        SELECT Sequence, Type, OccurredAt, RecordedAt, Source, Data
          FROM EventLog
         WHERE Subject = @Code
         ORDER BY Sequence DESC
        """;

    private sealed class MoreRow
    {
        public string DistrictCode { get; init; } = "";
        public string DistrictName { get; init; } = "";
        public string RegencyCode { get; init; } = "";
        public string RegencyName { get; init; } = "";
        public string ProvinceName { get; init; } = "";
        public string? PlanCode { get; init; }
        public long QuantitySheets { get; init; }
        public string Seals { get; init; } = "[]";
        public string? Items { get; init; }
        public long HasKit { get; init; }
        public string? Exceptions { get; init; }
        public long BoxNumber { get; init; }
        public long BoxesOfStation { get; init; }

        public BoxAddress ToAddress(BoxRow row) => new(row.VillageName, DistrictCode, DistrictName, RegencyCode, RegencyName, ProvinceName);
    }

    private sealed class EventRow
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public DateTimeOffset OccurredAt { get; init; }
        public DateTimeOffset RecordedAt { get; init; }
        public string Source { get; init; } = "";
        public string Data { get; init; } = "{}";

        public BoxEvent ToEvent()
        {
            using var data = JsonDocument.Parse(Data);
            var root = data.RootElement;
            return new BoxEvent(
                Sequence,
                Type,
                OccurredAt,
                RecordedAt,
                Source,
                Number(root, "sheets") ?? Number(root, "countedSheets"),
                Text(root, "carton"),
                Text(root, "reason"),
                root.TryGetProperty("seals", out var seals) && seals.ValueKind == JsonValueKind.Array
                    ? [.. seals.EnumerateArray().Select(seal => seal.ToString())]
                    : []
            );
        }

        private static long? Number(JsonElement root, string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

        private static string? Text(JsonElement root, string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}

/// <summary>Bills of materials as they are stored.</summary>
internal static class Contents
{
    public static IReadOnlyList<BoxContent> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<BoxContent[]>(json, StoredJson.Options)!;

    /// <summary>Codes of contests by the stock items that belong to one.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> OfContests(DbSession session, CancellationToken ct) =>
        (await session.Query<ContestRow>(ContestsSql, null, ct)).ToDictionary(row => row.Id, row => row.Code);

    private sealed record ContestRow(long Id, string Code);

    internal const string ContestsSql = "SELECT s.Id, c.Code FROM StockItem AS s JOIN Contest AS c ON c.Id = s.ContestId";
}
