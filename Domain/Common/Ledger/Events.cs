namespace Tepat.Domain.Common.Ledger;

/// <summary>What happened: the payload of one event. Its type name and version stand in <see cref="EventCatalogue"/>.</summary>
public abstract record EventData
{
    /// <summary>Code of the object whose history this belongs to.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract string Subject { get; }

    /// <summary>Names what <see cref="Apply"/> will read, so that it can be loaded in one go.</summary>
    public abstract void Touches(Keys keys);

    /// <summary>
    /// The regions it concerns, asked after it was applied: those of the unit, shipment, order or case that it is about, unless the type
    /// knows better.
    /// </summary>
    public virtual Concern Concerns(Books books) =>
        books.FindUnit(Subject) is { } unit ? new(unit.DestinationCode)
        : books.FindShipment(Subject) is { } shipment ? new(shipment.DestinationCode, shipment.OriginRegion)
        : books.FindOrder(Subject) is { } order ? new(order.RegionCode)
        : books.FindCase(Subject) is { } @case ? new(@case.RegionCode, @case.OtherRegionCode)
        : new(books.FindReplacement(Subject)?.RegionCode ?? (RegionCode.Parse(Subject).IsSuccess ? Subject : null));

    /// <summary>Rules first, then movements, unit moves and state changes; a refused event leaves no trace in the books.</summary>
    public abstract Outcome Apply(Books books, EventContext context);
}

/// <summary>Who reports, and when it happened and was recorded.</summary>
/// <param name="Actor">The caller's source, <c>user:kab3507</c> or <c>vendor:CONTOH</c>.</param>
public sealed record EventContext(string Actor, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt);

/// <summary>What a fold needs loaded. Codes that turn out not to exist, or to lie outside the caller's scope, stay absent.</summary>
public sealed class Keys
{
    public HashSet<string> Orders { get; } = [];

    /// <summary>Numbers of print runs about to be reported: unique for the order.</summary>
    public HashSet<string> NewRuns { get; } = [];

    public HashSet<string> Shipments { get; } = [];

    /// <summary>Shipments whose whole manifest is needed, not only the units named.</summary>
    public HashSet<string> Manifests { get; } = [];

    public HashSet<string> Units { get; } = [];

    /// <summary>Units somebody found: looked up across all scopes, because a carton of another region must be put aside, not refused.</summary>
    public HashSet<string> FoundUnits { get; } = [];

    /// <summary>Units whose open cases are needed.</summary>
    public HashSet<string> CasesOfUnits { get; } = [];

    /// <summary>Codes about to be given to something new: asked for across all scopes, because codes are unique everywhere.</summary>
    public HashSet<string> NewUnits { get; } = [];

    public HashSet<string> NewShipments { get; } = [];

    /// <summary>Numbers of invoices about to be recorded: unique for the vendor.</summary>
    public HashSet<string> NewInvoices { get; } = [];

    public HashSet<string> Cases { get; } = [];

    /// <summary>Places in the log of events that are needed with all they did, and with what they touched.</summary>
    public HashSet<long> LoggedEvents { get; } = [];

    /// <summary>Cartons whose last scan in force, under a shipment, is needed.</summary>
    public HashSet<(string Shipment, string Carton)> Scans { get; } = [];

    public HashSet<string> Replacements { get; } = [];

    /// <summary>Regions whose accounts and terms are needed although no unit names them.</summary>
    public HashSet<string> Regions { get; } = [];

    /// <summary>Stock items whose balances are needed although no unit, order or box names them.</summary>
    public HashSet<long> StockItems { get; } = [];

    private readonly Dictionary<Type, HashSet<string>> needed = [];

    /// <summary>Codes of objects of a kind that only its own slice knows how to load.</summary>
    public IReadOnlySet<string> Needed<T>() => needed.GetValueOrDefault(typeof(T)) ?? [];

    /// <summary>The same of all kinds together.</summary>
    public IEnumerable<string> AllNeeded => needed.Values.SelectMany(codes => codes);

    /// <summary>Asks for an object of such a kind; it is found by <see cref="Books.Find{T}"/>.</summary>
    public Keys Need<T>(string code) => Add(needed.TryGetValue(typeof(T), out var codes) ? codes : needed[typeof(T)] = [], code);

    public Keys Order(string code) => Add(Orders, code);

    public Keys NewRun(string number) => Add(NewRuns, number);

    public Keys Shipment(string code) => Add(Shipments, code);

    public Keys Manifest(string code) => Add(Manifests, code).Shipment(code);

    public Keys Unit(string code) => Add(Units, code);

    public Keys FoundUnit(string code) => Add(FoundUnits, code);

    public Keys CasesOf(string unit) => Add(CasesOfUnits, unit);

    public Keys NewUnit(string code) => Add(NewUnits, code);

    public Keys NewShipment(string code) => Add(NewShipments, code);

    public Keys NewInvoice(string code) => Add(NewInvoices, code);

    public Keys Case(string code) => Add(Cases, code);

    public Keys Logged(long sequence)
    {
        LoggedEvents.Add(sequence);
        return this;
    }

    public Keys Scan(string shipment, string carton)
    {
        Scans.Add((shipment, carton));
        return this;
    }

    public Keys Replacement(string code) => Add(Replacements, code);

    public Keys Region(string code) => Add(Regions, code);

    public Keys StockItem(long id)
    {
        StockItems.Add(id);
        return this;
    }

    private Keys Add(HashSet<string> set, string code)
    {
        set.Add(code);
        return this;
    }
}
