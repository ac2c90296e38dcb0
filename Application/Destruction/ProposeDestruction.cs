using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>Proposes to destroy all damaged and surplus ballots of a contest in a region (R12).</summary>
/// <param name="DamagedSheets">As counted; the books must hold the same.</param>
/// <param name="SurplusSheets">Good ballots that no box needs, as counted.</param>
/// <param name="Site">Where they are destroyed.</param>
/// <param name="PlannedDay">The day it is planned for; after H-1 it is late, not forbidden.</param>
[Requires(Permissions.ProposeDestructions)]
public sealed record ProposeDestruction(
    string Region,
    string Contest,
    long DamagedSheets,
    long SurplusSheets,
    string Method,
    string Site,
    DateOnly PlannedDay
) : ICommand<ProposedDestruction>, IHasSubject
{
    public string Subject => Region;
}

public sealed record ProposedDestruction(string Destruction, long Sequence);

internal sealed class ProposeDestructionValidator : AbstractValidator<ProposeDestruction>
{
    public ProposeDestructionValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Contest).IsCode();
        RuleFor(x => x.DamagedSheets).IsQuantity();
        RuleFor(x => x.SurplusSheets).IsQuantity();
        RuleFor(x => x.Method).IsName();
        RuleFor(x => x.Site).IsName();
    }
}

internal sealed class ProposeDestructionHandler(
    IBookkeeper books,
    IDestructions destructions,
    ICodeNumbers numbers,
    IRequestContext context
) : ICommandHandler<ProposeDestruction, ProposedDestruction>
{
    public async Task<Outcome<ProposedDestruction>> Handle(ProposeDestruction command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        if (await destructions.Ground(command.Region, command.Contest, ct) is not { } ground)
        {
            return DestructionErrors.ContestNotHere(command.Contest);
        }

        var code = $"PM-{await numbers.Next("destruction", ct):D5}";
        var recorded = await books.Record(
            new DestructionProposed(
                code,
                command.Region,
                command.Contest,
                ground.StockItemId,
                command.DamagedSheets,
                command.SurplusSheets,
                command.Method,
                command.Site,
                command.PlannedDay,
                ground.PlannedSheets,
                ground.DueAt
            ),
            ct
        );
        return recorded.Map(done => new ProposedDestruction(code, done.Sequence));
    }
}
