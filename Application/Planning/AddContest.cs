using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Adds a contest to an election. How many contests a station holds follows from the contests' regions.</summary>
[Requires(Permissions.EditCatalogue)]
public sealed record AddContest(string Election, string Code, string Name, string Region, ContestKind Kind)
    : ICommand<ContestAdded>,
        IHasSubject
{
    public string Subject => Code;
}

internal sealed class AddContestValidator : AbstractValidator<AddContest>
{
    public AddContestValidator()
    {
        RuleFor(x => x.Election).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Code).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Region).Must(code => RegionCode.Parse(code).IsSuccess).WithErrorCode("region.code_malformed");
        RuleFor(x => x.Kind).IsInEnum();
    }
}

internal sealed class AddContestHandler(IElections elections, IRequestContext context) : ICommandHandler<AddContest, ContestAdded>
{
    public async Task<Outcome<ContestAdded>> Handle(AddContest command, CancellationToken ct)
    {
        if (await elections.Find(command.Election, context.Caller.Scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        if (!PlanComputation.Lies(command.Region, election.RegionCode))
        {
            return ElectionErrors.OutsideRegion;
        }

        var contest = new NewContest(command.Code, command.Name, command.Region, command.Kind);
        return (await elections.AddContest(election.Id, contest, ct)).Map(_ => new ContestAdded(command.Code));
    }
}
