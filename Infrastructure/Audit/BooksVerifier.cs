using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Destruction;
using Tepat.Infrastructure.Distribution;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Warehouse;
using Tepat.Infrastructure.Warehouse.Revotes;

namespace Tepat.Infrastructure.Audit;

/// <summary>Folds the log's stored movements and unit moves from empty and compares every read model row by row.</summary>
public sealed class BooksVerifier(DbSession session)
{
    private readonly Dictionary<long, long> balances = [];
    private readonly Dictionary<long, UnitMoveRow> places = [];
    private readonly Dictionary<(string Owner, long Item, string State), long> terms = [];
    private readonly Dictionary<(long Order, string Destination, string Pool), long> packed = [];
    private readonly List<string> differences = [];

    /// <summary>Differences in words; empty when the books are what the log says. Stops at <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<string>> Verify(int most, CancellationToken ct)
    {
        await Head(ct);
        var accounts = (await session.Query<AccountRow>(AccountsSql, null, ct)).ToDictionary(row => row.Id);
        var units = (await session.Query<UnitRow>(UnitsSql, null, ct)).ToDictionary(row => row.Code);
        await foreach (var row in session.Stream<MovementRow>(MovementsSql, null, ct))
        {
            Fold(row, accounts, units);
        }

        await foreach (var row in session.Stream<UnitMoveRow>(UnitMovesSql, null, ct))
        {
            places[row.UnitId] = row;
        }

        Balances(accounts.Values, units);
        Units(units.Values, accounts.Values);
        await Rollup(ct);
        await Lines(ct);
        differences.AddRange(await new SortingProof(session).Differences(ct));
        differences.AddRange(await new DistributionProof(session).Differences(ct));
        differences.AddRange(await new DestructionProof(session).Differences(ct));
        differences.AddRange(await new RevoteProof(session).Differences(ct));
        differences.AddRange(await new EvidenceProof(session).Differences(ct));
        return [.. differences.Take(most)];
    }

    private async Task Head(CancellationToken ct)
    {
        var head = (await session.QueryOne<HeadRow>(HeadSql, null, ct))!;
        Compare("log head", head.Events, head.Sequence);
        Compare("last sequence", head.Last, head.Sequence);
    }

    private void Fold(MovementRow row, Dictionary<long, AccountRow> accounts, Dictionary<string, UnitRow> units)
    {
        balances[row.FromAccountId] = balances.GetValueOrDefault(row.FromAccountId) - row.Quantity;
        balances[row.ToAccountId] = balances.GetValueOrDefault(row.ToAccountId) + row.Quantity;
        var (from, to) = (accounts[row.FromAccountId], accounts[row.ToAccountId]);
        if (from.HolderKind == "printerStore" && to.HolderKind == "unit")
        {
            Packed(from.HolderRef, units[to.HolderRef], row.StockItemId, row.Quantity);
        }
        else if (from.HolderKind == "unit" && to.HolderKind == "printerStore")
        {
            Packed(to.HolderRef, units[from.HolderRef], row.StockItemId, -row.Quantity);
        }
    }

    // What went from a plant's store into a carton; less what a correction took out again.
    private void Packed(string plant, UnitRow unit, long item, long quantity)
    {
        Add((Owners.Plant(plant), item, "packed"), quantity);
        Add((unit.DestinationCode, item, "packed"), quantity);
        var line = (unit.OrderId ?? 0, unit.DestinationCode, unit.Pool);
        packed[line] = packed.GetValueOrDefault(line) + quantity;
    }

    private void Balances(IEnumerable<AccountRow> accounts, Dictionary<string, UnitRow> units)
    {
        Dictionary<long, long> byItem = [];
        foreach (var account in accounts)
        {
            var balance = balances.GetValueOrDefault(account.Id);
            Compare($"account {account.HolderKind} {account.HolderRef} {account.State}", balance, account.Quantity);
            byItem[account.StockItemId] = byItem.GetValueOrDefault(account.StockItemId) + balance;
            if (balance != 0)
            {
                Term(account, balance, units);
            }
        }

        foreach (var (item, sum) in byItem)
        {
            Compare($"sum over all accounts of stock item {item}", 0, sum);
        }
    }

    // What a balance means for the owner's terms, told anew from the account's name and the unit's last place.
    private void Term(AccountRow account, long balance, Dictionary<string, UnitRow> units)
    {
        var item = account.StockItemId;
        switch (account.HolderKind)
        {
            case "press":
                Add((Owners.Plant(account.HolderRef), item, "printed"), -balance);
                break;
            case "printerStore":
                Add((Owners.Plant(account.HolderRef), item, account.State == "good" ? "inStore" : account.State), balance);
                break;
            case "unit":
                var unit = units[account.HolderRef];
                var place = Words.Read<Place>(places[unit.Id].ToPlace);
                Add((RegionCode.AttributionOf(unit.DestinationCode), item, Words.Of(Term(place, account.State))), balance);
                break;
            case "unexplained":
                Add((account.HolderRef, item, "unexplained"), -balance);
                break;
            case "supplier" or "openingCount":
                Add((account.HolderRef, item, "supplied"), -balance);
                break;
            case "zone":
                Add((account.HolderRef, item, account.State), balance);
                break;
            case "destroyed" when !RegionCode.Parse(account.HolderRef).IsSuccess:
                Add((Owners.Plant(account.HolderRef), item, "destroyed"), balance);
                break;
            default:
                Add((RegionCode.AttributionOf(account.HolderRef), item, account.HolderKind), balance);
                break;
        }
    }

    private static Term Term(Place place, string condition) => Books.UnitTerm(place, Words.Read<Condition>(condition));

    private void Units(IEnumerable<UnitRow> units, IEnumerable<AccountRow> accounts)
    {
        var contents = accounts
            .Where(account => account.HolderKind == "unit")
            .GroupBy(account => account.HolderRef)
            .ToDictionary(group => group.Key, group => group.Sum(account => balances.GetValueOrDefault(account.Id)));
        foreach (var unit in units)
        {
            Compare($"contents of {unit.Code}", contents.GetValueOrDefault(unit.Code), unit.Quantity);
            var last = places.GetValueOrDefault(unit.Id);
            if (last?.ToPlace != unit.Place || last.ToRef != unit.PlaceRef)
            {
                differences.Add(
                    $"place of {unit.Code}: the log says {last?.ToPlace} {last?.ToRef}, the books {unit.Place} {unit.PlaceRef}"
                );
            }
        }
    }

    private async Task Rollup(CancellationToken ct)
    {
        foreach (var row in await session.Query<RollupData>(RollupSql, null, ct))
        {
            terms.Remove((row.Owner, row.StockItemId, row.State), out var told);
            Compare($"term {row.State} of {row.Owner}, stock item {row.StockItemId}", told, row.Quantity);
        }

        foreach (var (key, told) in terms.Where(term => term.Value != 0))
        {
            Compare($"term {key.State} of {key.Owner}, stock item {key.Item}", told, 0);
        }
    }

    private async Task Lines(CancellationToken ct)
    {
        foreach (var row in await session.Query<LineRow>(LinesSql, null, ct))
        {
            Compare($"packed of {row.Code} for {row.DestinationCode}", Told(row, "ordinary"), row.PackedOrdinary);
            Compare($"packed re-vote of {row.Code} for {row.DestinationCode}", Told(row, "revote"), row.PackedRevote);
        }
    }

    private long Told(LineRow row, string pool) => packed.GetValueOrDefault((row.OrderId, row.DestinationCode, pool));

    private void Add((string Owner, long Item, string State) key, long quantity) => terms[key] = terms.GetValueOrDefault(key) + quantity;

    private void Compare(string what, long log, long books)
    {
        if (log != books)
        {
            differences.Add($"{what}: the log says {log}, the books {books}");
        }
    }

    internal const string HeadSql = """
        SELECT h.Sequence, (SELECT CAST(COUNT(*) AS bigint) FROM EventLog) AS Events,
               (SELECT COALESCE(MAX(e.Sequence), 0) FROM EventLog AS e) AS Last
          FROM LogHead AS h
         WHERE h.Id = 1
        """;

    internal const string AccountsSql = "SELECT Id, HolderKind, HolderRef, StockItemId, State, Quantity FROM Account";

    internal const string UnitsSql = """
        SELECT u.Id, u.Code, u.DestinationCode, u.OrderId, s.Pool, u.Quantity, u.Place, u.PlaceRef
          FROM Unit AS u
          JOIN StockItem AS s ON s.Id = u.StockItemId
        """;

    internal const string MovementsSql = """
        SELECT Sequence, FromAccountId, ToAccountId, StockItemId, Quantity
          FROM Movement
         ORDER BY Sequence, Line
        """;

    internal const string UnitMovesSql = "SELECT UnitId, ToPlace, ToRef FROM UnitMove ORDER BY Sequence, Line";

    internal const string RollupSql = "SELECT Owner, StockItemId, State, Quantity FROM Rollup";

    internal const string LinesSql = """
        SELECT l.OrderId, o.Code, l.DestinationCode, l.PackedOrdinary, l.PackedRevote
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId
        """;

    private sealed record HeadRow(long Sequence, long Events, long Last);

    private sealed record AccountRow(long Id, string HolderKind, string HolderRef, long StockItemId, string State, long Quantity);

    private sealed class UnitRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string DestinationCode { get; init; } = "";
        public long? OrderId { get; init; }
        public string Pool { get; init; } = "";
        public long Quantity { get; init; }
        public string Place { get; init; } = "";
        public string PlaceRef { get; init; } = "";
    }

    private sealed record MovementRow(long Sequence, long FromAccountId, long ToAccountId, long StockItemId, long Quantity);

    private sealed record UnitMoveRow(long UnitId, string ToPlace, string ToRef);

    private sealed record RollupData(string Owner, long StockItemId, string State, long Quantity);

    private sealed record LineRow(long OrderId, string Code, string DestinationCode, long PackedOrdinary, long PackedRevote);
}
