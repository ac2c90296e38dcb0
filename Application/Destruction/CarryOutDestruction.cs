using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>Records that the ballots were destroyed; KPU, Bawaslu and the police have signed, and the gate is asked again.</summary>
/// <param name="TotalSheets">The number destroyed, typed by the person at the fire.</param>
[Requires(Permissions.ProposeDestructions)]
public sealed record CarryOutDestruction(string Destruction, long TotalSheets, long DamagedSheets, long SurplusSheets)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Destruction;
}

internal sealed class CarryOutDestructionValidator : AbstractValidator<CarryOutDestruction>
{
    public CarryOutDestructionValidator()
    {
        RuleFor(x => x.Destruction).IsCode();
        RuleFor(x => x.TotalSheets).IsQuantity();
        RuleFor(x => x.DamagedSheets).IsQuantity();
        RuleFor(x => x.SurplusSheets).IsQuantity();
    }
}

internal sealed class CarryOutDestructionHandler(IBookkeeper books, IDestructions destructions, IRequestContext context)
    : ICommandHandler<CarryOutDestruction, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(CarryOutDestruction command, CancellationToken ct)
    {
        if (
            await destructions.Find(command.Destruction, context.Caller.Scope, ct) is not { } here
            || await destructions.Ground(here.Region, here.Contest, ct) is not { } ground
        )
        {
            return DestructionErrors.NotFound(command.Destruction);
        }

        return await books.Record(
            new DestructionCarriedOut(
                command.Destruction,
                command.TotalSheets,
                command.DamagedSheets,
                command.SurplusSheets,
                ground.PlannedSheets
            ),
            ct
        );
    }
}
