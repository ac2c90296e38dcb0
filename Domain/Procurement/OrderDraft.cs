using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Domain.Procurement;

/// <summary>The contest that an order is for.</summary>
public sealed record OrderedContest(long Id, string Code, string RegionCode);

/// <summary>The plant that is to make it.</summary>
public sealed record OrderedPlant(long Id, string Code, long VendorId);

/// <summary>What one destination is to get. Regular, reserve and re-vote are stated apart (R1, R2).</summary>
public sealed record DraftLine(
    string DestinationCode,
    long RegularQuantity,
    long ReserveQuantity,
    long RevoteQuantity,
    DateTimeOffset DueAt
)
{
    public long Ordinary => RegularQuantity + ReserveQuantity;
}

/// <summary>An order about to be issued: one contract, item, contest and plant, with a line per destination.</summary>
/// <param name="PlanId">The approved plan it follows from, if it does.</param>
public sealed record OrderDraft(
    string ItemCode,
    OrderedContest? Contest,
    OrderedPlant Plant,
    long UnitPriceSen,
    IReadOnlyList<DraftLine> Lines,
    long? PlanId = null
)
{
    public long OrderedOrdinary => Lines.Sum(line => line.Ordinary);

    public long OrderedRevote => Lines.Sum(line => line.RevoteQuantity);

    public Int128 CostSen => (Int128)(OrderedOrdinary + OrderedRevote) * UnitPriceSen;

    /// <summary>The last arrival that is still in time.</summary>
    public DateTimeOffset DueAt => Lines.Max(line => line.DueAt);

    /// <summary>Refuses what does not fit together; the contract's ceiling is the contract's own rule.</summary>
    public Outcome Fits(Contract contract)
    {
        if (Plant.VendorId != contract.VendorId)
        {
            return OrderErrors.PlantOfOtherVendor(Plant.Code, contract.Code);
        }

        if (ItemCatalogue.Items.All(item => item.Code != ItemCode) || ItemCode == ItemCodes.BallotRevote)
        {
            return OrderErrors.ItemUnknown(ItemCode);
        }

        if (ItemCode == ItemCodes.Ballot && Contest is null)
        {
            return OrderErrors.ContestRequired;
        }

        foreach (var line in Lines)
        {
            if (Fault(contract, line) is { } fault)
            {
                return fault;
            }
        }

        return Outcome.Success;
    }

    private DomainError? Fault(Contract contract, DraftLine line)
    {
        var destination = RegionCode.Of(line.DestinationCode);
        if (!RegionCode.Of(contract.RegionCode).Contains(destination) || !Reaches(destination))
        {
            return OrderErrors.DestinationOutside(line.DestinationCode);
        }

        if (line.Ordinary + line.RevoteQuantity == 0)
        {
            return OrderErrors.EmptyLine(line.DestinationCode);
        }

        // R2: the marked sheets go to the commission that holds the contest, and to nobody else.
        return line.RevoteQuantity > 0 && (ItemCode != ItemCodes.Ballot || line.DestinationCode != Contest?.RegionCode)
            ? OrderErrors.RevoteElsewhere(line.DestinationCode)
            : null;
    }

    private bool Reaches(RegionCode destination) => Contest is null || RegionCode.Of(Contest.RegionCode).Contains(destination);
}

public static class OrderErrors
{
    public static readonly DomainError ContestRequired = DomainError.Rule(
        "order.contest_required",
        "Ballots are ordered for a contest.",
        "contest"
    );

    public static DomainError VendorNotFound(string code) =>
        DomainError.NotFound("vendor.not_found", $"There is no vendor {code} that works for KPU.").At("vendor");

    /// <param name="kind"><c>vendor</c> or <c>plant</c>.</param>
    public static DomainError CodeTaken(string kind, string code) =>
        DomainError.Conflict($"{kind}.code_taken", $"The code {code} is taken.").At("code");

    public static DomainError PlantNotFound(string code) =>
        DomainError.NotFound("plant.not_found", $"There is no plant {code}.").At("plant");

    public static DomainError PlantOfOtherVendor(string plant, string contract) =>
        DomainError.Rule("order.plant_of_other_vendor", $"Plant {plant} does not belong to the vendor of {contract}.", "plant");

    public static DomainError ContestNotFound(string code) =>
        DomainError.NotFound("contest.not_found", $"There is no contest {code}.").At("contest");

    public static DomainError ItemUnknown(string code) =>
        DomainError.Rule(
            "order.item_unknown",
            $"{code} is no item that can be ordered; re-vote ballots are part of a ballot order.",
            "item"
        );

    public static DomainError DestinationUnknown(string code) =>
        DomainError.NotFound("region.not_found", $"There is no region {code}.").At("lines");

    public static DomainError DestinationOutside(string code) =>
        DomainError
            .Rule("order.destination_outside", $"{code} lies outside the contract's region or the contest.", "lines")
            .With("destination", code);

    public static DomainError EmptyLine(string code) =>
        DomainError.Rule("order.line_empty", $"The line of {code} orders nothing.", "lines").With("destination", code);

    public static DomainError RevoteElsewhere(string code) =>
        DomainError
            .Rule("order.revote_elsewhere", "Re-vote ballots go to the commission that holds the contest (R2).", "lines")
            .With("destination", code);

    public static DomainError AlreadyOrdered(IReadOnlyList<string> destinations) =>
        DomainError
            .Conflict(
                "order.already_ordered",
                "This item is already ordered for this contest and destination; ask for a replacement instead."
            )
            .At("lines")
            .With("destinations", destinations);

    public static DomainError NothingPlanned(string destination) =>
        DomainError
            .Rule("plan.nothing_planned", $"The approved plan has nothing of this for {destination}.", "plants")
            .With("destination", destination);

    public static DomainError PlanNotApproved(string election, string item) =>
        DomainError.Rule("plan.not_approved", $"No approved plan of {election} has {item} to be procured.", "election");

    public static DomainError PlanChanged(string plan) =>
        DomainError.Rule("plan.changed_after_approval", $"{plan} is no longer what was approved.", "election").With("plan", plan);
}
