using System.Text.RegularExpressions;

namespace Tepat.Architecture.Tests;

/// <summary>
/// A slice's own tables (those of its migration) are its own affair: others ask its queries. What the first migration makes is common
/// ground to read, for the ledger and its read models belong to no screen; only their keepers write there.
/// </summary>
public sealed partial class TableTests
{
    // Who else may read a slice's own tables, and why.
    private static readonly (string Slice, string Table)[] Exempt =
    [
        // A plan is computed over the published stations, set against set; through a query it would be 60,751 rows over a bridge.
        ("Planning", "Station"),
        ("Planning", "StationSum"),
        ("Planning", "StationSnapshot"),
        // Stock is shown beside what the plan requires, item by item, in the catalogue's order.
        ("Warehouse", "CatalogueItem"),
        ("Warehouse", "RequirementPlan"),
        ("Warehouse", "PlanLine"),
        // A destruction meets packing in the one row that both change.
        ("Destruction", "PackingTally"),
        // What is handed over are packing's boxes; without their seals and stations there is nothing to sign.
        ("Distribution", "BallotBox"),
        // Findings and photos may be about any object; all that is asked is whose it is.
        ("Audit", "HandOver"),
        // What one person counted stays hidden in the log until the other has counted too.
        ("Audit", "StockCount"),
        // A trip leads with the cases that its boxes opened on the way.
        ("Shipments", "TripBox"),
        // The overview is the read side of everything.
        ("Overview", "RequirementPlan"),
        ("Overview", "PlanLine"),
        ("Overview", "Milestone"),
        ("Overview", "StationSum"),
        ("Overview", "StationSnapshot"),
        ("Overview", "Finding"),
        ("Overview", "PackingTally"),
        ("Overview", "BallotDestruction"),
        ("Overview", "DestructionSignature"),
        ("Overview", "RevoteRelease"),
        ("Overview", "Adjustment"),
        ("Overview", "StockCount"),
        ("Overview", "BallotBox"),
        ("Overview", "BoxSeal"),
        ("Overview", "Trip"),
        ("Overview", "HandOver"),
        ("Overview", "RevoteSignature"),
        ("Overview", "RevoteStation"),
    ];

    private static readonly Dictionary<string, string> Owners = Sources
        .Below("*.sql", "Infrastructure/Persistence/Migrations/Sqlite")
        .Where(script => !Path.GetFileName(script.Path).StartsWith("0001", StringComparison.Ordinal))
        .SelectMany(script => Create().Matches(script.Text).Select(match => (Table: match.Groups[1].Value, Script: script.Path)))
        .ToDictionary(entry => entry.Table, entry => SliceOf(entry.Script, entry.Table));

    [Test]
    public void No_slice_reads_or_writes_another_slices_own_tables() => Trespasses(Sources.Below("*.cs", "Infrastructure")).ShouldBeEmpty();

    [Test]
    public void A_trespass_is_found() =>
        Trespasses([("Infrastructure/Shipments/Planted.cs", "SELECT UserName FROM AppUser WHERE Id = @Id")]).Count().ShouldBe(1);

    private static IEnumerable<string> Trespasses(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let slice = file.Path.Split('/')[1]
        where slice is not ("Persistence" or "Common" or "Demo")
        from match in Touch().Matches(file.Text)
        let table = match.Groups[1].Value
        where Owners.TryGetValue(table, out var owner) && owner != slice && !Exempt.Contains((slice, table))
        select $"{file.Path}: {table} belongs to {Owners[table]}";

    // "0020_identity.sql" is Identity's; jobs are kept beside the stations whose import needed them first, packing and stock are the warehouse's.
    private static string SliceOf(string script, string table)
    {
        if (table == "Job")
        {
            return "Jobs";
        }

        // The warehouse's tables come with each step of its work.
        if (Path.GetFileNameWithoutExtension(script).Split('_')[1] is "packing" or "sorting" or "stock" or "revote")
        {
            return "Warehouse";
        }

        var name = Path.GetFileNameWithoutExtension(script).Split('_')[1];
        if (name == "packing")
        {
            return "Warehouse";
        }

        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"CREATE TABLE (\w+)")]
    private static partial Regex Create();

    [GeneratedRegex(@"\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)")]
    private static partial Regex Touch();
}
