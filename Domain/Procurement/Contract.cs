using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement;

public enum ContractStatus
{
    /// <summary>Made, and not signed: nothing may be ordered.</summary>
    Draft,

    /// <summary>Signed: orders may be issued until the ceiling is reached.</summary>
    InForce,
}

/// <summary>
/// An agreement of one satker with one vendor. Orders are issued under it until their cost reaches the budget ceiling; who made it may not
/// sign it.
/// </summary>
public sealed class Contract
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public required long VendorId { get; init; }

    /// <summary>The satker that pays.</summary>
    public required string RegionCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The budget ceiling in sen.</summary>
    public required long CeilingSen { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>The version it was read with.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Cost of the orders issued so far, in sen.</summary>
    public long OrderedSen { get; private set; }

    public ContractStatus Status { get; private set; }

    public string? SignedBy { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public long RemainingSen => CeilingSen - OrderedSen;

    /// <summary>The secretary's own act; the maker is refused.</summary>
    public Outcome Sign(string by, DateTimeOffset at)
    {
        if (Status == ContractStatus.InForce)
        {
            return ContractErrors.AlreadySigned(Code);
        }

        if (by == MadeBy)
        {
            return ContractErrors.MakerCannotSign;
        }

        (Status, SignedBy, SignedAt) = (ContractStatus.InForce, by, at);
        return Outcome.Success;
    }

    /// <summary>Takes the cost of an order from what the ceiling leaves.</summary>
    public Outcome Commit(Int128 costSen)
    {
        if (Status != ContractStatus.InForce)
        {
            return ContractErrors.NotSigned(Code);
        }

        if (costSen > RemainingSen)
        {
            return ContractErrors.BeyondCeiling(Code, RemainingSen);
        }

        OrderedSen += (long)costSen;
        return Outcome.Success;
    }

    /// <summary>Puts it into the state in which it was stored.</summary>
    public Contract As(ContractStatus status, long orderedSen, string? signedBy, DateTimeOffset? signedAt)
    {
        (Status, OrderedSen, SignedBy, SignedAt) = (status, orderedSen, signedBy, signedAt);
        return this;
    }
}

public static class ContractErrors
{
    public static readonly DomainError MakerCannotSign = DomainError.Rule(
        "contract.maker_cannot_sign",
        "Who made a contract may not sign it."
    );

    public static DomainError NotFound(string code) =>
        DomainError.NotFound("contract.not_found", $"There is no contract {code}.").At("contract");

    public static DomainError CodeTaken(string code) =>
        DomainError.Conflict("contract.code_taken", $"The contract number {code} is taken.").At("code");

    public static DomainError AlreadySigned(string code) => DomainError.Conflict("contract.already_signed", $"Contract {code} is signed.");

    public static DomainError NotSigned(string code) =>
        DomainError.Rule("contract.not_signed", $"Contract {code} is not signed yet.", "contract");

    public static DomainError BeyondCeiling(string code, long remainingSen) =>
        DomainError
            .Rule("order.beyond_ceiling", $"The budget ceiling of {code} does not allow this order.", "unitPriceSen")
            .With("remainingSen", remainingSen);
}
