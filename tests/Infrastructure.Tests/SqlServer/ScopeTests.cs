using System.Text.RegularExpressions;

namespace Tepat.Infrastructure.Tests.SqlServer;

/// <summary>
/// Whoever reads a scoped table says whose rows: the region's range, and for what vendors may see the vendor too. What does not is named
/// here with its reason. (Writes go by ids that were read so.)
/// </summary>
public sealed partial class ScopeTests
{
    /// <summary>Tables whose rows belong to a region.</summary>
    private static readonly string[] OfARegion =
    [
        "Adjustment",
        "AppUser",
        "BallotBox",
        "BallotDestruction",
        "BoxJourney",
        "BoxSeal",
        "CartonSorting",
        "Contract",
        "DestructionSignature",
        "DiscrepancyCase",
        "EventRegion",
        "Finding",
        "FindingEntry",
        "HandOver",
        "HandOverBox",
        "Invoice",
        "Job",
        "OrderLine",
        "PackingTally",
        "PrintOrder",
        "Replacement",
        "RequirementPlan",
        "RevoteRelease",
        "RevoteSeal",
        "RevoteSignature",
        "RevoteStation",
        "RouteGroup",
        "Shipment",
        "ShipmentUnit",
        "SortedCarton",
        "SortedDamage",
        "SortingTeam",
        "Trip",
        "TripBox",
        "StockCount",
        "StockReceipt",
        "StorageIncident",
        "Unit",
    ];

    /// <summary>Tables whose rows belong to a vendor as well, and the slices through which vendors read them.</summary>
    private static readonly string[] OfAVendor =
    [
        "Contract",
        "DiscrepancyCase",
        "Invoice",
        "PrintOrder",
        "Replacement",
        "Sandbox",
        "SandboxEvent",
        "Shipment",
        "Unit",
        "Webhook",
        "WebhookDelivery",
    ];

    private static readonly string[] OpenToVendors = ["Bookkeeping", "Procurement", "Webhooks", "Production", "Sandbox", "Shipments"];

    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["BooksVerifier"] = "folds the whole log, on the command line only",
        ["LogExport"] = "writes the whole log, on the command line only",
        ["ChangeSql_Owners"] = "finds whose each change is; the feed holds every listener's scope against it",
        ["ChangeReader_EntriesSql"] = "finds whose each change is; the feed holds every listener's scope against it",
        ["LoggedSql_Cases"] = "by the places in the log of events that were found within the scope",
        ["LoggedSql_UnitMoves"] = "by the places in the log of events that were found within the scope",
        ["BooksSql_Lines"] = "by the ids of orders that were found within the scope",
        ["BooksSql_Entries"] = "by the ids of shipments that were found within the scope",
        ["BooksSql_FoundUnits"] = "what somebody found is put aside wherever it belongs; its code and destination are all they see",
        ["BooksSql_TakenUnits"] = "whether a code is taken, anywhere",
        ["BooksSql_TakenInvoices"] = "whether a vendor's own number is taken, for any region",
        ["BooksSql_TakenShipments"] = "whether a code is taken, anywhere",
        ["StationPlans_NearestSql"] = "the plan that binds a region which the use case holds against the caller's scope",
        ["PackingSql_UsedSeals"] = "whether a serial was used, anywhere",
        ["PackingSql_Tallies"] = "of boxes that were found within the scope",
        ["GetFindingHandler_HistorySql"] = "of a finding that was found within the scope",
        ["DistributionSql_Journeys"] = "a box that somebody was handed is recorded wherever it belongs",
        ["DistributionSql_Numbers"] = "whether a number is taken, anywhere",
        ["DistributionProof"] = "folds the whole log, on the command line only",
        ["RouteGroupStore_TakenSql"] = "whether a code is taken, anywhere",
        ["GetHandOverHandler_BoxesSql"] = "of a hand-over that was found within the scope",
        ["DestructionProof"] = "folds the whole log, on the command line only",
        ["DestructionSql_Signatures"] = "by the ids of destructions that were found within the scope",
        ["GetDestructionHandler_SignaturesSql"] = "of a destruction that was found within the scope",
        ["RevoteProof"] = "folds the whole log, on the command line only",
        ["RevoteSql_Stations"] = "by the ids of releases that were found within the scope",
        ["RevoteSql_Signatures"] = "by the ids of releases that were found within the scope",
        ["GetRevoteHandler_SignaturesSql"] = "of a release that was found within the scope",
        ["GetRevoteHandler_StationsSql"] = "of a release that was found within the scope",
        ["SortingProof"] = "folds the whole log, on the command line only",
        ["SortingTeams_TakenSql"] = "whether a code is taken, anywhere",
        ["NameSql_Names"] = "persons that stand in what the caller may read, by their names in the log",
        ["UserStore_ByIdSql"] = "the caller's own account",
        ["UserStore_ByNameSql"] = "the name at sign-in",
        ["UserStore_CountAdministratorsSql"] = "a count, at start-up only",
        ["CaseSql_Row"] = "the beginning of statements that go on with the scope",
        ["ShipmentSql_Row"] = "the beginning of statements that go on with the scope",
        ["ComparePlansHandler_BeforeSql"] = "plans of the region of one that was found within the scope",
        ["ComparePlansHandler_WithSql"] = "plans of the region of one that was found within the scope",
        ["PlanSql_ApprovedOf"] = "plans of the region of one that was found within the scope",
        ["PlanSql_NextNumber"] = "a number, for a region that was found within the scope",
        ["PlanSql_Basis"] = "by the id of a plan that was found within the scope",
        ["StoredPlanRow_One"] = "by the id of a plan that was found within the scope",
        ["OrderStore_OrderedBySql"] = "answers one region, which the use case holds against the caller's scope",
        ["SandboxSql_Unused"] = "what nobody uses any more, for the program itself to empty",
        ["WebhookSql_Due"] = "what is to be sent, by the program itself",
        ["WebhookSql_DueOf"] = "what is to be sent, by the program itself",
        ["ContractStore_TakenSql"] = "whether a code is taken, anywhere",
    };

    [Test]
    public void Every_reader_of_a_regions_rows_asks_for_the_region() =>
        Readers(ServerStatements.All(), OfARegion).Where(statement => !Region().IsMatch(statement.Sql)).Select(s => s.Name).ShouldBeEmpty();

    [Test]
    public void Every_reader_of_a_vendors_rows_asks_for_the_vendor() =>
        Readers(
                ServerStatements.AllOf(type => OpenToVendors.Any(slice => type.Namespace!.EndsWith("." + slice, StringComparison.Ordinal))),
                OfAVendor
            )
            .Where(statement => !statement.Sql.Contains("@VendorId", StringComparison.Ordinal))
            .Select(statement => statement.Name)
            .ShouldBeEmpty();

    [Test]
    public void Every_exemption_is_of_a_statement_that_is_there()
    {
        var names = ServerStatements.All().SelectMany(statement => new[] { statement.Name, statement.Name.Split('_')[0] }).ToHashSet();

        Exempt.Keys.Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    [Test]
    public void A_reader_without_scope_is_found() =>
        Readers([("Planted_Sql", "SELECT Code FROM Shipment WHERE Id = @Id")], OfARegion).Count(s => !Region().IsMatch(s.Sql)).ShouldBe(1);

    private static IEnumerable<(string Name, string Sql)> Readers(IEnumerable<(string Name, string Sql)> statements, string[] tables) =>
        statements.Where(statement =>
            Reading().IsMatch(statement.Sql)
            && Table().Matches(statement.Sql).Any(match => tables.Contains(match.Groups[1].Value))
            && !Exempt.ContainsKey(statement.Name)
            && !Exempt.ContainsKey(statement.Name.Split('_')[0])
        );

    [GeneratedRegex(@"^\s*(SELECT|WITH)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\b(?:FROM|JOIN)\s+(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"@RegionFrom|@Owner\b")]
    private static partial Regex Region();
}
