using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Destruction;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Destruction;

/// <summary>Tells every destruction anew from the log and compares it with its row: numbers, state and signatures.</summary>
internal sealed class DestructionProof(DbSession session)
{
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
                differences.Add($"destruction {row.Code}: the log says {log}, the books {row}");
            }
        }

        differences.AddRange(told.Values.Select(log => $"destruction {log.Code}: the log says {log}, the books have none"));
        return differences;
    }

    private void Fold(Logged logged)
    {
        if (logged.Type == "destruction.proposed")
        {
            var data = JsonSerializer.Deserialize<DestructionProposed>(logged.Data, StoredJson.Options)!;
            var status = Words.Of(DestructionStatus.Proposed);
            told[data.Destruction] = new Row
            {
                Code = data.Destruction,
                RegionCode = data.Region,
                StockItemId = data.StockItem,
                DamagedSheets = data.DamagedSheets,
                SurplusSheets = data.SurplusSheets,
                Status = status,
            };
            return;
        }

        var before = told[logged.Subject];
        told[logged.Subject] = logged.Type switch
        {
            "destruction.signed" => before with { Signatures = before.Signatures + 1 },
            "destruction.carried-out" => before with { Status = Words.Of(DestructionStatus.CarriedOut) },
            _ => before with { Status = Words.Of(DestructionStatus.Cancelled) },
        };
    }

    internal const string EventsSql = """
        SELECT Type, Subject, Data
          FROM EventLog
         WHERE Type LIKE 'destruction.%'
         ORDER BY Sequence
        """;

    internal const string RowsSql = """
        SELECT d.Code, d.RegionCode, d.StockItemId, d.DamagedSheets, d.SurplusSheets, d.Status, COUNT(s.Office) AS Signatures
          FROM BallotDestruction AS d
          LEFT JOIN DestructionSignature AS s ON s.DestructionId = d.Id
         GROUP BY d.Code, d.RegionCode, d.StockItemId, d.DamagedSheets, d.SurplusSheets, d.Status
        """;

    private sealed record Logged(string Type, string Subject, string Data);

    // By property, not by constructor: SQLite names no type for a count, and a constructor must match types.
    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long DamagedSheets { get; init; }
        public long SurplusSheets { get; init; }
        public string Status { get; init; } = "";
        public long Signatures { get; init; }
    }
}
