using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Changes the requirement rule of an item. Plans that were computed keep the rule they were computed with.</summary>
[Requires(Permissions.EditCatalogue)]
public sealed record ChangeItem(string Code, RequirementRule Rule, bool IsActive, long? Version) : ICommand<VersionChanged>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class ChangeItemValidator : AbstractValidator<ChangeItem>
{
    private const int TermsMax = 8;
    private const long FactorMax = 100_000;

    public ChangeItemValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Rule).NotNull();
        RuleFor(x => x.Rule.Terms).Must(terms => terms is { Count: > 0 and <= TermsMax }).WithErrorCode("item.terms_count");
        RuleForEach(x => x.Rule.Terms).Must(term => term.Factor is > 0 and <= FactorMax).WithErrorCode("item.factor_out_of_range");
        RuleForEach(x => x.Rule.Terms).Must(term => Enum.IsDefined(term.Basis)).WithErrorCode("item.basis_unknown");
        RuleFor(x => x.Rule.BufferPerMille).InclusiveBetween(0, 1_000);
        RuleFor(x => x.Rule)
            .Must((change, rule) => change.Code != ItemCodes.Ballot || IsBallotRule(rule))
            .WithErrorCode("item.ballot_rule_is_law")
            .WithMessage("Ballots are voters plus 2.5% per station, by law.");
    }

    // R1 and R5 are not for an installation to change.
    private static bool IsBallotRule(RequirementRule rule) =>
        rule is { HasReserve: true, BufferPerMille: 0, Terms: [{ Basis: RequirementBasis.PerVoterAndContest, Factor: 1 }] };
}

internal sealed class ChangeItemHandler(ICatalogue catalogue) : ICommandHandler<ChangeItem, VersionChanged>
{
    public Task<Outcome<VersionChanged>> Handle(ChangeItem command, CancellationToken ct) =>
        VersionedChange.Make(command.Version, () => catalogue.ChangeItem(command, ct));
}

/// <param name="Stage">Stage of procurement, 1 or 2.</param>
/// <param name="Confidence">How well the rule is known.</param>
public sealed record ItemView(
    string Code,
    string NameId,
    string NameEn,
    ItemUnit Unit,
    int Stage,
    ItemClass ItemClass,
    ItemCarriage Carriage,
    RequirementRule Rule,
    RuleConfidence Confidence,
    bool IsActive,
    long Version
);
