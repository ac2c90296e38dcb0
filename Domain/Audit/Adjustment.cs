using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>Where sheets of a region stand that no carton holds: the ends of an adjustment.</summary>
public enum AdjustedState
{
    Good,
    Damaged,
    Missing,
    Unexplained,
}

public enum AdjustmentStatus
{
    /// <summary>One officer has signed; nothing has moved.</summary>
    Proposed,

    /// <summary>A second officer has signed; the sheets have moved.</summary>
    Approved,

    Rejected,
}

/// <summary>
/// A correction at the present holder, for what can no longer be taken back exactly: sheets of a region go from one state to another once
/// two officers have signed.
/// </summary>
public sealed class Adjustment : Tracked
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required long StockItemId { get; init; }

    /// <summary>Place in the log of the event that it mends.</summary>
    public required long CorrectsSequence { get; init; }

    public required AdjustedState From { get; init; }

    public required AdjustedState To { get; init; }

    public required long Quantity { get; init; }

    public required string Reason { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public AdjustmentStatus Status { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>The account at one end.</summary>
    public AccountKey AccountOf(AdjustedState state) =>
        state switch
        {
            AdjustedState.Good => AccountKey.Zone(RegionCode, StockItemId, Condition.Good),
            AdjustedState.Damaged => AccountKey.Zone(RegionCode, StockItemId, Condition.Damaged),
            AdjustedState.Missing => AccountKey.Missing(RegionCode, StockItemId),
            _ => AccountKey.Unexplained(RegionCode, StockItemId),
        };

    /// <summary>Why the books do not allow it; null when they do. Asked when it is proposed and again when it is signed.</summary>
    public DomainError? Fault(Books books)
    {
        // Sheets that nobody can explain are not lost: they were counted.
        if (From == To || (From == AdjustedState.Unexplained && To == AdjustedState.Missing))
        {
            return AdjustmentErrors.NotPossible(From, To);
        }

        var there = From == AdjustedState.Unexplained ? Quantity : books.Balance(AccountOf(From));
        if (there < Quantity)
        {
            return AdjustmentErrors.Beyond(From, there, Quantity);
        }

        // No more can be explained than stands unexplained.
        var unexplained = -books.Balance(AccountOf(AdjustedState.Unexplained));
        return To == AdjustedState.Unexplained && unexplained < Quantity ? AdjustmentErrors.Beyond(To, unexplained, Quantity) : null;
    }

    /// <summary>Signs or rejects; nobody signs what they proposed.</summary>
    public Outcome Decide(AdjustmentStatus decision, string by, DateTimeOffset at, string? reason)
    {
        if (Status != AdjustmentStatus.Proposed)
        {
            return AdjustmentErrors.Decided(Code);
        }

        if (by == ProposedBy)
        {
            return AdjustmentErrors.ProposerCannotSign;
        }

        (Status, DecidedBy, DecidedAt, DecisionReason) = (decision, by, at, reason);
        Changed();
        return Outcome.Success;
    }
}

public static class AdjustmentErrors
{
    public static readonly DomainError ProposerCannotSign = DomainError.Rule(
        "adjustment.proposer_cannot_sign",
        "Who proposed an adjustment may not sign it."
    );

    public static DomainError NotFound(string code) => DomainError.NotFound("adjustment.not_found", $"There is no adjustment {code}.");

    public static DomainError Decided(string code) =>
        DomainError.Conflict("adjustment.already_decided", $"Adjustment {code} was decided before.");

    public static DomainError NotOfARegion(long sequence) =>
        DomainError.Rule("adjustment.not_of_a_region", $"Event {sequence} did not move sheets of one region's warehouse.");

    public static DomainError NotPossible(AdjustedState from, AdjustedState to) =>
        DomainError
            .Rule("adjustment.not_possible", $"Sheets do not go from {from} to {to}.", "to")
            .With("from", from.ToString())
            .With("to", to.ToString());

    public static DomainError Beyond(AdjustedState state, long there, long asked) =>
        DomainError
            .Rule("adjustment.beyond_stock", $"Only {there} sheets are {state} here.", "quantitySheets")
            .With("state", state.ToString())
            .With("thereSheets", there)
            .With("askedSheets", asked);
}
