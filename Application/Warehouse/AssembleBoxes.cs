using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records ballot boxes that were put together: sound, and found damaged (rakit).</summary>
[Requires(Permissions.PackBoxes)]
public sealed record AssembleBoxes(string Region, long GoodBoxes, long DamagedBoxes) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Region;
}

internal sealed class AssembleBoxesValidator : AbstractValidator<AssembleBoxes>
{
    public AssembleBoxesValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.GoodBoxes).InclusiveBetween(0, Limits.PiecesPerEventMax);
        RuleFor(x => x.DamagedBoxes).InclusiveBetween(0, Limits.PiecesPerEventMax);
        RuleFor(x => x.GoodBoxes)
            .Must((x, good) => good + x.DamagedBoxes > 0)
            .WithErrorCode("assembly.nothing")
            .WithMessage("At least one box.");
    }
}

internal sealed class AssembleBoxesHandler(IStockItems stock, IBookkeeper books, IRequestContext context)
    : ICommandHandler<AssembleBoxes, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(AssembleBoxes command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        var box = await stock.Ensure(ItemCodes.BallotBox, null, Pool.Ordinary, ct);
        return await books.Record(new BoxesAssembled(command.Region, box, command.GoodBoxes, command.DamagedBoxes), ct);
    }
}
