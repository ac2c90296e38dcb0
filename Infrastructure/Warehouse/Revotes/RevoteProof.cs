using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Warehouse.Revotes;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse.Revotes;

/// <summary>Tells every release anew from the log and compares it with its row: stations, signatures, state.</summary>
internal sealed class RevoteProof(DbSession session)
{
    private const int SignaturesToRelease = 3;

    private readonly Dictionary<string, Row> told = [];

    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct)
    {
        await foreach (var logged in session.Stream<Logged>(EventsSql, null, ct))
        {
            Fold(logged);
        }

        List<string> differences = [];
        foreach (var row in await session.Query<Row>(RowsSql, null, ct))
        {
            told.Remove(row.Code, out var log);
            if (log != row)
            {
                differences.Add($"release {row.Code}: the log says {log}, the books {row}");
            }
        }

        differences.AddRange(told.Values.Select(log => $"release {log.Code}: the log says {log}, the books have none"));
        return differences;
    }

    private void Fold(Logged logged)
    {
        if (logged.Type == "warehouse.revote-proposed")
        {
            var data = Read<RevoteProposed>(logged);
            told[data.Release] = new Row
            {
                Code = data.Release,
                RegionCode = data.Region,
                StockItemId = data.StockItem,
                Status = Words.Of(RevoteStatus.Proposed),
                Waiting = data.Stations.Count,
                Sheets = data.Stations.Sum(line => line.Sheets),
            };
            return;
        }

        var before = told[logged.Subject];
        told[logged.Subject] = logged.Type switch
        {
            "warehouse.revote-signed" => Signed(before),
            "warehouse.revote-handed-out" => before with { Waiting = before.Waiting - 1, HandedOut = before.HandedOut + 1 },
            "warehouse.revote-reported" => Reported(before, Read<RevoteReported>(logged)),
            "warehouse.revote-boxes-archived" => before with { Status = Words.Of(RevoteStatus.Archived) },
            _ => before with { Status = Words.Of(before.Reported > 0 ? RevoteStatus.Completed : RevoteStatus.Cancelled), Waiting = 0 },
        };
    }

    private static Row Signed(Row before) =>
        before with
        {
            Signatures = before.Signatures + 1,
            Status = before.Signatures + 1 == SignaturesToRelease ? Words.Of(RevoteStatus.Released) : before.Status,
        };

    private static Row Reported(Row before, RevoteReported data) =>
        before with
        {
            HandedOut = before.HandedOut - 1,
            Reported = before.Reported + 1,
            Told = before.Told + data.UsedSheets + data.SpoiledSheets + data.UnusedSheets,
            Status = before is { Waiting: 0, HandedOut: 1 } ? Words.Of(RevoteStatus.Completed) : before.Status,
        };

    private static T Read<T>(Logged logged) => JsonSerializer.Deserialize<T>(logged.Data, StoredJson.Options)!;

    internal const string EventsSql = """
        SELECT Type, Subject, Data
          FROM EventLog
         WHERE Type LIKE 'warehouse.revote-%' AND Type <> 'warehouse.revote-archived'
         ORDER BY Sequence
        """;

    internal const string RowsSql = """
        SELECT v.Code, v.RegionCode, v.StockItemId, v.Status, COALESCE(SUM(s.Sheets), 0) AS Sheets,
               SUM(CASE WHEN s.Status = 'waiting' THEN 1 ELSE 0 END) AS Waiting,
               SUM(CASE WHEN s.Status = 'handedOut' THEN 1 ELSE 0 END) AS HandedOut,
               SUM(CASE WHEN s.Status = 'reported' THEN 1 ELSE 0 END) AS Reported,
               SUM(COALESCE(s.UsedSheets + s.SpoiledSheets + s.UnusedSheets, 0)) AS Told,
               (SELECT COUNT(*) FROM RevoteSignature AS g WHERE g.ReleaseId = v.Id) AS Signatures
          FROM RevoteRelease AS v
          LEFT JOIN RevoteStation AS s ON s.ReleaseId = v.Id
         GROUP BY v.Id, v.Code, v.RegionCode, v.StockItemId, v.Status
        """;

    private sealed record Logged(string Type, string Subject, string Data);

    // By property, not by constructor: SQLite names no type for a sum, and a constructor must match types.
    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public string Status { get; init; } = "";
        public long Sheets { get; init; }
        public long Waiting { get; init; }
        public long HandedOut { get; init; }
        public long Reported { get; init; }
        public long Told { get; init; }
        public long Signatures { get; init; }
    }
}
