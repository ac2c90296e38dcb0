using System.Collections.Frozen;

namespace Tepat.Application.Common;

/// <summary>What a caller may do. A role is a bundle of these; a permission always acts within the caller's <see cref="Scope"/>.</summary>
public static class Permissions
{
    /// <summary>What binds others by one person's word: it needs a second factor, so that a leaked password alone approves nothing.</summary>
    public static readonly FrozenSet<string> Approving = FrozenSet.Create(
        ApprovePlans,
        SignContracts,
        ApproveProofs,
        VerifyPrint,
        ApproveReplacements,
        SignDestructions,
        SignRevotes,
        SignAdjustments
    );

    public const string ReadOverview = "overview.read";
    public const string ReadReconciliation = "reconciliation.read";
    public const string ReadRegions = "regions.read";
    public const string ImportStations = "regions.import";
    public const string ReadPlans = "plans.read";
    public const string MakePlans = "plans.make";
    public const string ApprovePlans = "plans.approve";
    public const string EditCatalogue = "catalogue.edit";
    public const string ReadOrders = "orders.read";
    public const string ReadPrices = "prices.read";
    public const string MakeOrders = "orders.make";
    public const string SignContracts = "contracts.sign";
    public const string ApproveProofs = "proofs.approve";
    public const string ReadProduction = "production.read";
    public const string VerifyPrint = "production.verify";
    public const string ReadShipments = "shipments.read";
    public const string ReceiveShipments = "shipments.receive";
    public const string DispatchOnward = "shipments.dispatch-onward";
    public const string ReadCases = "cases.read";
    public const string ResolveCases = "cases.resolve";
    public const string RequestReplacements = "replacements.request";
    public const string ApproveReplacements = "replacements.approve";
    public const string ReadWarehouse = "warehouse.read";
    public const string SortCartons = "warehouse.sort";
    public const string ManageSorting = "warehouse.manage-sorting";
    public const string ReadDistribution = "distribution.read";
    public const string PlanTrips = "distribution.plan-trips";
    public const string HandOverBoxes = "distribution.hand-over";
    public const string ReadDestructions = "destruction.read";
    public const string ProposeDestructions = "destruction.propose";
    public const string SignDestructions = "destruction.sign";
    public const string ManageRevotes = "revote.manage";
    public const string SignRevotes = "revote.sign";
    public const string ReadStock = "stock.read";
    public const string RecordStock = "stock.record";
    public const string ApproveStock = "stock.approve";
    public const string ReadBoxes = "boxes.read";
    public const string PackBoxes = "boxes.pack";
    public const string VerifyBoxes = "boxes.verify";
    public const string CorrectEvents = "audit.correct";
    public const string FollowChanges = "changes.follow";
    public const string SignAdjustments = "audit.sign-adjustment";
    public const string ReadAudit = "audit.read";
    public const string AddFindings = "findings.add";
    public const string AnswerFindings = "findings.answer";
    public const string CloseFindings = "findings.close";
    public const string ReadFindings = "findings.read";
    public const string ReadEvidence = "evidence.read";
    public const string AttachEvidence = "evidence.attach";
    public const string Witness = "witness.sign";
    public const string ReportEvents = "vendor.report";

    /// <summary>To report events to the sandbox, and to see and empty it: what a test key has in place of <see cref="ReportEvents"/>.</summary>
    public const string TryEvents = "vendor.try";

    public const string ReadVendor = "vendor.read";
    public const string ManageUsers = "users.manage";
    public const string ManageKeys = "keys.manage";
    public const string ManageVendors = "vendors.manage";
}
