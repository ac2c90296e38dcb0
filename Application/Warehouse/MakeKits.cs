using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records kits that were put together for a village, or for all villages of a region that still need some.</summary>
/// <param name="Region">A village, subdistrict or regency.</param>
/// <param name="Kits">For one village: how many; null for as many as each village still needs.</param>
[Requires(Permissions.PackBoxes)]
public sealed record MakeKits(string Region, string Contest, long? Kits) : ICommand<MadeKits>, IHasSubject
{
    public string Subject => Region;
}

/// <param name="Kits">Kits made now, in all villages together.</param>
/// <param name="Refusals">Villages that got none, with the component that is lacking.</param>
public sealed record MadeKits(long Kits, int Villages, IReadOnlyList<KitRefusal> Refusals);

public sealed record KitRefusal(string Village, string Reason, string Detail, IReadOnlyDictionary<string, object>? Facts);

internal sealed class MakeKitsValidator : AbstractValidator<MakeKits>
{
    public MakeKitsValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Contest).IsCode();
        RuleFor(x => x.Kits).InclusiveBetween(1, Limits.PiecesPerEventMax);
        RuleFor(x => x.Region)
            .Must(region => RegionCode.Parse(region) is { IsSuccess: true, Value.Level: RegionLevel.Village })
            .When(x => x.Kits is not null)
            .WithErrorCode("kit.number_for_one_village")
            .WithMessage("A number is for one village.");
    }
}

internal sealed class MakeKitsHandler(IPackLists lists, IBookkeeper books, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<MakeKits, MadeKits>
{
    public async Task<Outcome<MadeKits>> Handle(MakeKits command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        var needs = await lists.KitsNeeded(command.Region, command.Contest, context.Caller.Scope, ct);
        if (needs.Count == 0)
        {
            return BoxErrors.NothingToPack(command.Contest);
        }

        var wanted = needs
            .Select(need => new KitsMade(need.Village, command.Contest, need.StockItemId, command.Kits ?? need.MissingKits))
            .Where(made => made.Kits > 0)
            .ToList();
        if (command.Kits is not null)
        {
            return (await books.Record(wanted[0], ct)).Map(_ => new MadeKits(wanted[0].Kits, 1, []));
        }

        var key = context.IdempotencyKey ?? Guid.CreateVersion7().ToString();
        var events = wanted.Select(made => new IncomingEvent(BoxBatches.IdOf(key, made.Village), made, clock.Now)).ToList();
        return (await books.RecordBatch(events, allOrNothing: false, ct)).Map(results => Answer(wanted, results));
    }

    private static MadeKits Answer(List<KitsMade> wanted, IReadOnlyList<EventResult> results)
    {
        var made = wanted.Zip(results).ToLookup(pair => pair.Second.Status != EventStatus.Rejected);
        return new MadeKits(
            made[true].Sum(pair => pair.First.Kits),
            made[true].Count(),
            [
                .. made[false]
                    .Select(pair => (pair.First.Village, Error: pair.Second.Errors[0]))
                    .Select(refused => new KitRefusal(refused.Village, refused.Error.Code, refused.Error.Message, refused.Error.Facts)),
            ]
        );
    }
}
