using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Common.Ledger;

/// <summary>
/// The books of custody as one fold holds them: what was loaded, running balances, and what each event posted. Events check, then
/// change; nothing here talks to a database.
/// </summary>
public sealed partial class Books
{
    private readonly Dictionary<AccountKey, Account> accounts = [];
    private readonly Dictionary<(string Owner, long StockItemId, Term Term), RollupRow> rollup = [];
    private readonly Dictionary<string, PrintOrder> orders = [];
    private readonly Dictionary<string, Shipment> shipments = [];
    private readonly Dictionary<string, CustodyUnit> units = [];
    private readonly Dictionary<string, DiscrepancyCase> cases = [];
    private readonly Dictionary<string, Replacement> replacements = [];
    private readonly Dictionary<Type, object> shelves = [];
    private readonly Dictionary<long, LoggedEvent> logged = [];
    private readonly Dictionary<(string Shipment, string Carton), long> scans = [];
    private readonly HashSet<string> takenCodes = [];

    public IReadOnlyCollection<Account> Accounts => accounts.Values;

    public IReadOnlyCollection<RollupRow> Rollup => rollup.Values;

    public IReadOnlyCollection<PrintOrder> Orders => orders.Values;

    public IReadOnlyCollection<Shipment> Shipments => shipments.Values;

    public IReadOnlyCollection<CustodyUnit> Units => units.Values;

    public IReadOnlyCollection<DiscrepancyCase> Cases => cases.Values;

    public IReadOnlyCollection<Replacement> Replacements => replacements.Values;

    /// <summary>What the event being applied has posted so far.</summary>
    public Posting Posting { get; private set; } = new();

    /// <summary>Begins the next event's posting.</summary>
    public Posting Begin() => Posting = new Posting();

    /// <summary>An object of a kind that only its own slice knows, by its code; null when absent or out of the caller's scope.</summary>
    public T? Find<T>(string code)
        where T : class => Shelf<T>().GetValueOrDefault(code);

    /// <summary>All objects of a kind that were loaded or added.</summary>
    public IReadOnlyCollection<T> All<T>()
        where T : class => Shelf<T>().Values;

    /// <summary>Puts an object, loaded or new, where <see cref="Find{T}"/> finds it.</summary>
    public void Put<T>(string code, T value)
        where T : class => Shelf<T>()[code] = value;

    private Dictionary<string, T> Shelf<T>()
    {
        if (!shelves.TryGetValue(typeof(T), out var shelf))
        {
            shelves[typeof(T)] = shelf = new Dictionary<string, T>();
        }

        return (Dictionary<string, T>)shelf;
    }

    public PrintOrder? FindOrder(string code) => orders.GetValueOrDefault(code);

    public Shipment? FindShipment(string code) => shipments.GetValueOrDefault(code);

    public CustodyUnit? FindUnit(string code) => units.GetValueOrDefault(code);

    public DiscrepancyCase? FindCase(string code) => cases.GetValueOrDefault(code);

    public Replacement? FindReplacement(string code) => replacements.GetValueOrDefault(code);

    public LoggedEvent? FindLogged(long sequence) => logged.GetValueOrDefault(sequence);

    /// <summary>Place in the log of the last scan in force of a carton with a shipment; null when it is not in the log yet.</summary>
    public long? LastScan(string shipment, string carton) => scans.TryGetValue((shipment, carton), out var sequence) ? sequence : null;

    public bool IsTaken(string code) => takenCodes.Contains(code);

    public void Load(PrintOrder order) => orders[order.Code] = order;

    public void Load(Shipment shipment) => shipments[shipment.Code] = shipment;

    public void Load(CustodyUnit unit) => units[unit.Code] = unit;

    public void Load(DiscrepancyCase @case) => cases[@case.Code] = @case;

    public void Load(Replacement replacement) => replacements[replacement.Code] = replacement;

    public void Load(LoggedEvent @event) => logged[@event.Sequence] = @event;

    public void Load(Account account) => accounts[account.Key] = account;

    public void Load(RollupRow row) => rollup[(row.Owner, row.StockItemId, row.Term)] = row;

    public void LoadScan(string shipment, string carton, long sequence) => scans[(shipment, carton)] = sequence;

    public void LoadTaken(string code) => takenCodes.Add(code);

    /// <summary>Brings a new unit into the books at a place.</summary>
    public void Add(CustodyUnit unit, Place place, string placeRef)
    {
        units[unit.Code] = unit;
        takenCodes.Add(unit.Code);
        unit.MoveTo(place, placeRef, null);
        Posting.UnitMoves.Add(new UnitMove(unit, null, null, place, placeRef));
    }

    public void Add(Shipment shipment)
    {
        shipments[shipment.Code] = shipment;
        takenCodes.Add(shipment.Code);
    }

    public void Add(Replacement replacement) => replacements[replacement.Code] = replacement;

    /// <summary>Opens a case that somebody must close; it gets its code with its id.</summary>
    public void Open(DiscrepancyCase @case) => Posting.Cases.Add(@case);

    public long Balance(AccountKey key) => accounts.GetValueOrDefault(key)?.Balance ?? 0;

    public long Sheets(string owner, long stockItem, Term term) => rollup.GetValueOrDefault((owner, stockItem, term))?.Current ?? 0;

    /// <summary>
    /// Moves sheets from one account to another and keeps the terms of plant and region. Callers have checked that they are there; a
    /// balance that would fall below zero is a bug, not a refusal.
    /// </summary>
    /// <param name="region">The attribution region; null while sheets belong to a plant only.</param>
    public void Move(AccountKey from, AccountKey to, long quantity, string? region)
    {
        if (quantity == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        var (debit, credit) = (Account(from), Account(to));
        if (!from.IsSource && debit.Balance < quantity)
        {
            throw new InvalidOperationException($"{from} holds {debit.Balance}, not {quantity}.");
        }

        Post(from, -quantity, region);
        Post(to, quantity, region);
        debit.Post(-quantity);
        credit.Post(quantity);
        Posting.Movements.Add(new Movement(debit, credit, quantity, region));
    }

    /// <summary>Moves a unit with all that it holds: one row, however many sheets.</summary>
    public void Move(CustodyUnit unit, Place place, string placeRef, Shipment? shipment = null)
    {
        if (unit.Quantity > 0 && CustodyUnit.TermOf(unit.Place) is var before && CustodyUnit.TermOf(place) is var after && before != after)
        {
            Add(unit.Attribution, unit.StockItemId, before, -unit.Quantity);
            Add(unit.Attribution, unit.StockItemId, after, unit.Quantity);
        }

        Posting.UnitMoves.Add(new UnitMove(unit, unit.Place, unit.PlaceRef, place, placeRef));
        unit.MoveTo(place, placeRef, shipment);
    }

    private Account Account(AccountKey key)
    {
        if (!accounts.TryGetValue(key, out var account))
        {
            accounts[key] = account = new Account(key);
        }

        return account;
    }

    private void Post(AccountKey key, long change, string? region)
    {
        switch (key.Holder)
        {
            case HolderKind.Press:
                Add(Owners.Plant(key.HolderRef), key.StockItemId, Term.Printed, -change);
                break;
            case HolderKind.PrinterStore:
                Add(Owners.Plant(key.HolderRef), key.StockItemId, StoreTerm(key.Condition), change);
                break;
            case HolderKind.Unit:
                var unit = units[key.HolderRef];
                Add(unit.Attribution, key.StockItemId, UnitTerm(unit.Place, key.Condition), change);
                unit.ContentChanged(change);
                break;
            case HolderKind.Destroyed when region is null:
                Add(Owners.Plant(key.HolderRef), key.StockItemId, Term.Destroyed, change);
                break;
            default:
                Add(region!, key.StockItemId, RegionTerm(key), key.IsSource ? -change : change);
                break;
        }
    }

    /// <summary>Counts sheets that leave a plant's store for a region: packed by the one, packed for the other.</summary>
    internal void CountPacked(string plant, string region, long stockItem, long quantity)
    {
        Add(Owners.Plant(plant), stockItem, Term.Packed, quantity);
        Add(region, stockItem, Term.Packed, quantity);
    }

    private static Term StoreTerm(Condition condition) =>
        condition switch
        {
            Condition.Good => Term.InStore,
            Condition.Waste => Term.Waste,
            _ => Term.OverPrint,
        };

    private static Term RegionTerm(AccountKey key) =>
        key.Holder switch
        {
            HolderKind.Missing => Term.Missing,
            HolderKind.Unexplained => Term.Unexplained,
            HolderKind.Destroyed => Term.Destroyed,
            HolderKind.Archived => Term.Archived,
            HolderKind.Kits => Term.Kits,
            HolderKind.Supplier or HolderKind.OpeningCount => Term.Supplied,
            _ => ZoneTerm(key.Condition),
        };

    private static Term ZoneTerm(Condition condition) =>
        condition switch
        {
            Condition.Damaged => Term.Damaged,
            Condition.LightlyDamaged => Term.LightlyDamaged,
            Condition.HeavilyDamaged => Term.HeavilyDamaged,
            Condition.Assembled => Term.Assembled,
            _ => Term.Good,
        };

    /// <summary>The term of what a unit holds: its place tells, until the station's report told the contents of a box apart.</summary>
    public static Term UnitTerm(Place place, Condition condition) =>
        condition switch
        {
            Condition.Used => Term.Used,
            Condition.Spoiled => Term.Spoiled,
            Condition.Unused => Term.Unused,
            _ => CustodyUnit.TermOf(place),
        };

    /// <summary>
    /// Relies on what a term says: whoever moves sheets into it or out of it meanwhile and this fold exclude each other, on every isolation
    /// level.
    /// </summary>
    public void Hold(string owner, long stockItem, Term term) => Row(owner, stockItem, term).Hold();

    private void Add(string owner, long stockItem, Term term, long change) => Row(owner, stockItem, term).Post(change);

    private RollupRow Row(string owner, long stockItem, Term term)
    {
        var key = (owner, stockItem, term);
        if (!rollup.TryGetValue(key, out var row))
        {
            rollup[key] = row = new RollupRow(owner, stockItem, term) { IsAbsent = true };
        }

        return row;
    }
}

/// <summary>How owners are spelled in the rollup: a region by its code, a plant with a prefix.</summary>
public static class Owners
{
    private const string PlantPrefix = "plant:";

    public static string Plant(string code) => PlantPrefix + code;
}

/// <summary>Sheets from one account to another, with the region they are attributed to.</summary>
public sealed record Movement(Account From, Account To, long Quantity, string? Region);

/// <summary>A unit from one place to another.</summary>
public sealed record UnitMove(CustodyUnit Unit, Place? From, string? FromRef, Place To, string ToRef);

/// <summary>All that one event did to the books; facts that are stored with it and never recomputed.</summary>
public sealed class Posting
{
    public List<Movement> Movements { get; } = [];

    public List<UnitMove> UnitMoves { get; } = [];

    public List<DiscrepancyCase> Cases { get; } = [];

    public List<PostedRow> Rows { get; } = [];

    /// <summary>Place in the log of the event that this one takes back.</summary>
    public long? Reverses { get; set; }

    /// <summary>The regions it concerns.</summary>
    public Concern Concern { get; set; } = new(null);
}
