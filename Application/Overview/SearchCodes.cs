using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;

namespace Tepat.Application.Overview;

/// <summary>
/// Objects whose code begins so, in whatever case it is written: of the kinds that the caller may read, in the caller's regions, a vendor's
/// own only.
/// </summary>
[AllowSignedIn]
public sealed record SearchCodes(string Code) : IQuery<CodeHits>
{
    public const int CodeLengthMin = 2;
    public const int HitsMax = 20;
}

/// <param name="Items">At most 20: what bears exactly this code first, then a few of each kind.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record CodeHits(IReadOnlyList<CodeHit> Items, bool IsCut);

/// <summary>One object that was found.</summary>
public sealed record CodeHit
{
    /// <summary><c>order</c>, <c>plate</c>, <c>contract</c>, <c>plan</c>, <c>shipment</c>, <c>carton</c>, <c>case</c>, <c>box</c>,
    /// <c>seal</c>, <c>trip</c>, <c>handOver</c>, <c>destruction</c> or <c>finding</c>.</summary>
    public required string Kind { get; init; }

    public required string Code { get; init; }

    /// <summary>Code of the object whose page tells of it: the order of a plate, the box of a seal; else its own.</summary>
    public required string Subject { get; init; }

    public required string RegionCode { get; init; }
}

internal sealed class SearchCodesValidator : AbstractValidator<SearchCodes>
{
    public SearchCodesValidator()
    {
        RuleFor(x => x.Code).IsCode();
        RuleFor(x => x.Code)
            .Must(code => code is null || code.Length >= SearchCodes.CodeLengthMin)
            .WithErrorCode("search.code_too_short")
            .WithMessage($"At least {SearchCodes.CodeLengthMin} characters.");
    }
}
