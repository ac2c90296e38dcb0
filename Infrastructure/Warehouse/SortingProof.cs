using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <summary>Tells every count and every carton on a team's table anew from the log and compares it with its row.</summary>
internal sealed class SortingProof(DbSession session)
{
    private readonly Dictionary<long, Count> counts = [];
    private readonly Dictionary<string, string> tables = [];
    private readonly Dictionary<long, CartonSorted> logged = [];

    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct)
    {
        await foreach (var row in session.Stream<Logged>(EventsSql, null, ct))
        {
            Fold(row);
        }

        List<string> differences = [];
        foreach (var row in await session.Query<Count>(CountsSql, null, ct))
        {
            counts.Remove(row.Sequence, out var told);
            if (told != row)
            {
                differences.Add($"count of {row.Carton}: the log says {told}, the books {row}");
            }
        }

        differences.AddRange(counts.Values.Select(told => $"count of {told.Carton}: the log says {told}, the books have none"));
        foreach (var row in await session.Query<Table>(TablesSql, null, ct))
        {
            tables.Remove(row.Carton, out var told);
            if (told != row.Team)
            {
                differences.Add($"table of {row.Carton}: the log says {told}, the books {row.Team}");
            }
        }

        differences.AddRange(tables.Select(told => $"table of {told.Key}: the log says {told.Value}, the books have none"));
        return differences;
    }

    private void Fold(Logged row)
    {
        switch (row.Type)
        {
            case "warehouse.sorting-opened":
                tables[row.Subject] = Read<SortingOpened>(row).Team;
                break;
            case "warehouse.sorting-returned":
                tables.Remove(row.Subject);
                break;
            case "warehouse.carton-sorted":
                var count = logged[row.Sequence] = Read<CartonSorted>(row);
                counts[row.Sequence] = Count.Of(row.Sequence, count, 1);
                tables.Remove(row.Subject);
                break;
            case var _ when logged.TryGetValue(row.ReversesSequence ?? 0, out var taken):
                counts[row.Sequence] = Count.Of(row.Sequence, taken, -1);
                if (taken.Team is not null)
                {
                    tables[taken.Carton] = taken.Team;
                }

                break;
        }
    }

    private static T Read<T>(Logged row) => JsonSerializer.Deserialize<T>(row.Data, StoredJson.Options)!;

    internal const string EventsSql = """
        SELECT Sequence, Type, Subject, ReversesSequence, Data
          FROM EventLog
         WHERE Type IN ('warehouse.sorting-opened', 'warehouse.sorting-returned', 'warehouse.carton-sorted')
            OR ReversesSequence IS NOT NULL
         ORDER BY Sequence
        """;

    internal const string CountsSql = """
        SELECT sc.Sequence, u.Code AS Carton, sc.GoodSheets AS Good,
               COALESCE((SELECT SUM(sd.Sheets) FROM SortedDamage AS sd WHERE sd.Sequence = sc.Sequence), 0) AS DamagedByReason,
               sc.DamagedSheets AS Damaged, sc.FlawedSheets AS Flawed, sc.FoldedSheets AS Folded
          FROM SortedCarton AS sc
          JOIN Unit AS u ON u.Id = sc.UnitId
        """;

    internal const string TablesSql = """
        SELECT u.Code AS Carton, t.Code AS Team
          FROM CartonSorting AS w
          JOIN Unit AS u ON u.Id = w.UnitId
          JOIN SortingTeam AS t ON t.Id = w.TeamId
         WHERE w.Status = 'open'
        """;

    private sealed class Logged
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public string Subject { get; init; } = "";
        public long? ReversesSequence { get; init; }
        public string Data { get; init; } = "";
    }

    private sealed record Table(string Carton, string Team);

    // By property, not by constructor: SQLite names no type for a sum, and a constructor must match types.
    private sealed record Count
    {
        public long Sequence { get; init; }
        public string Carton { get; init; } = "";
        public long Good { get; init; }
        public long DamagedByReason { get; init; }
        public long Damaged { get; init; }
        public long Flawed { get; init; }
        public long Folded { get; init; }

        public static Count Of(long sequence, CartonSorted count, int sign)
        {
            var damaged = sign * count.Damage.Sum(one => one.Sheets);
            return new Count
            {
                Sequence = sequence,
                Carton = count.Carton,
                Good = sign * count.GoodSheets,
                DamagedByReason = damaged,
                Damaged = damaged,
                Flawed = sign * count.FlawedSheets,
                Folded = sign * count.FoldedSheets,
            };
        }
    }
}
