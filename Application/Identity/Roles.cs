using System.Collections.Frozen;
using Tepat.Application.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Roles are bundles of permissions; the region that a user is of says where they act.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string ProvincialOfficer = "provincial-officer";
    public const string DivisionHead = "division-head";
    public const string Secretary = "secretary";

    /// <summary>Kepala subbagian (kasubag): the daily owner of a regency's logistics.</summary>
    public const string RegencyOfficer = "regency-officer";
    public const string Warehouse = "warehouse";

    /// <summary>PPK, the committee of a subdistrict.</summary>
    public const string DistrictCommittee = "district-committee";

    /// <summary>PPS, the committee of a village.</summary>
    public const string VillageCommittee = "village-committee";
    public const string Observer = "observer";
    public const string Vendor = "vendor";

    private static readonly string[] Reads =
    [
        Permissions.ReadOverview,
        Permissions.ReadReconciliation,
        Permissions.ReadRegions,
        Permissions.ReadPlans,
        Permissions.ReadOrders,
        Permissions.ReadProduction,
        Permissions.ReadShipments,
        Permissions.ReadCases,
        Permissions.ReadWarehouse,
        Permissions.ReadStock,
        Permissions.ReadBoxes,
        Permissions.ReadFindings,
        Permissions.ReadEvidence,
        Permissions.FollowChanges,
        Permissions.ReadDistribution,
        Permissions.ReadDestructions,
    ];

    // A committee works on its phone and sees its own boxes, nothing else.
    private static readonly FrozenSet<string> Committee = FrozenSet.Create(
        Permissions.ReadDistribution,
        Permissions.HandOverBoxes,
        Permissions.ReadEvidence,
        Permissions.AttachEvidence
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> Bundles = new Dictionary<string, FrozenSet<string>>
    {
        [Administrator] = Bundle(
            Permissions.ManageUsers,
            Permissions.ManageKeys,
            Permissions.ManageVendors,
            Permissions.EditCatalogue,
            Permissions.ReadAudit,
            Permissions.ReadPrices
        ),
        [ProvincialOfficer] = Bundle(
            Permissions.ImportStations,
            Permissions.MakePlans,
            Permissions.MakeOrders,
            Permissions.ReadPrices,
            Permissions.ApproveReplacements,
            Permissions.ResolveCases,
            Permissions.ReceiveShipments,
            Permissions.DispatchOnward,
            Permissions.VerifyPrint,
            Permissions.RecordStock,
            Permissions.ApproveStock,
            Permissions.ProposeDestructions,
            Permissions.ManageRevotes,
            Permissions.AnswerFindings,
            Permissions.AttachEvidence,
            Permissions.CorrectEvents,
            Permissions.SignAdjustments,
            Permissions.ReadAudit
        ),
        [DivisionHead] = Bundle(
            Permissions.ApprovePlans,
            Permissions.ApproveProofs,
            Permissions.SignDestructions,
            Permissions.SignRevotes,
            Permissions.CloseFindings,
            Permissions.ReadAudit
        ),
        [Secretary] = Bundle(
            Permissions.SignContracts,
            Permissions.ReadPrices,
            Permissions.SignDestructions,
            Permissions.SignRevotes,
            Permissions.CloseFindings,
            Permissions.CorrectEvents,
            Permissions.SignAdjustments,
            Permissions.ReadAudit
        ),
        [RegencyOfficer] = Bundle(
            Permissions.MakePlans,
            Permissions.ReceiveShipments,
            Permissions.DispatchOnward,
            Permissions.SortCartons,
            Permissions.ManageSorting,
            Permissions.RecordStock,
            Permissions.ApproveStock,
            Permissions.PackBoxes,
            Permissions.VerifyBoxes,
            Permissions.ResolveCases,
            Permissions.RequestReplacements,
            Permissions.PlanTrips,
            Permissions.HandOverBoxes,
            Permissions.ProposeDestructions,
            Permissions.ManageRevotes,
            Permissions.AnswerFindings,
            Permissions.AttachEvidence,
            Permissions.CorrectEvents,
            Permissions.SignAdjustments,
            Permissions.ReadAudit
        ),
        [DistrictCommittee] = Committee,
        [VillageCommittee] = Committee,
        [Warehouse] = Bundle(
            Permissions.ReceiveShipments,
            Permissions.SortCartons,
            Permissions.RecordStock,
            Permissions.PackBoxes,
            Permissions.VerifyBoxes,
            Permissions.PlanTrips,
            Permissions.HandOverBoxes,
            Permissions.AttachEvidence,
            Permissions.ReadAudit
        ),
        [Observer] = Bundle(
            Permissions.ReadAudit,
            Permissions.AddFindings,
            Permissions.AttachEvidence,
            Permissions.CloseFindings,
            Permissions.Witness
        ),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Reporting = FrozenSet.Create(Permissions.ReportEvents);

    // Not beside the right to report but in its place: no command that writes the books passes with a test key.
    private static readonly FrozenSet<string> Trying = FrozenSet.Create(Permissions.TryEvents);

    // A vendor's scope cuts every list down to its own rows, so that the prices it reads are its own.
    private static readonly FrozenSet<string> Reading = FrozenSet.Create(
        Permissions.ReadVendor,
        Permissions.ReadOrders,
        Permissions.ReadPrices,
        Permissions.ReadProduction,
        Permissions.ReadShipments,
        Permissions.ReadEvidence,
        Permissions.FollowChanges
    );

    /// <summary>The roles a user can be given.</summary>
    public static IEnumerable<string> All => Bundles.Keys.Order(StringComparer.Ordinal);

    public static bool IsKnown(string role) => Bundles.ContainsKey(role);

    public static FrozenSet<string> PermissionsOf(string role) => Bundles.GetValueOrDefault(role, FrozenSet<string>.Empty);

    public static FrozenSet<string> PermissionsOfKey(IReadOnlyList<string> scopes, bool isTest = false) =>
        scopes
            .SelectMany(scope =>
                scope switch
                {
                    ApiKey.ReportScope => isTest ? Trying : Reporting,
                    ApiKey.ReadScope => Reading,
                    _ => FrozenSet<string>.Empty,
                }
            )
            .ToFrozenSet();

    private static FrozenSet<string> Bundle(params string[] own) => Reads.Concat(own).ToFrozenSet();
}
