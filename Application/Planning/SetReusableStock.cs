using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Says what is left of an item from earlier elections in a kabupaten/kota, by condition.</summary>
[Requires(Permissions.MakePlans)]
public sealed record SetReusableStock(string Election, string Region, string Item, ReusableStock Stock, long? Version)
    : ICommand<VersionChanged>,
        IHasSubject
{
    public string Subject => $"{Region}/{Item}";
}

internal sealed class SetReusableStockValidator : AbstractValidator<SetReusableStock>
{
    private const long QuantityMax = 1_000_000_000;

    public SetReusableStockValidator()
    {
        RuleFor(x => x.Election).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Item).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Item)
            .Must(item => item is not (ItemCodes.Ballot or ItemCodes.BallotRevote))
            .WithErrorCode("stock.ballots_are_not_reused");
        RuleFor(x => x.Region)
            .Must(code => RegionCode.Parse(code) is { IsSuccess: true, Value.Level: RegionLevel.Province or RegionLevel.Regency })
            .WithErrorCode("stock.region_level");
        RuleFor(x => x.Stock.Good).InclusiveBetween(0, QuantityMax);
        RuleFor(x => x.Stock.LightlyDamaged).InclusiveBetween(0, QuantityMax);
        RuleFor(x => x.Stock.BadlyDamaged).InclusiveBetween(0, QuantityMax);
    }
}

internal sealed class SetReusableStockHandler(IElections elections, ICatalogue catalogue, IRequestContext context)
    : ICommandHandler<SetReusableStock, VersionChanged>
{
    public async Task<Outcome<VersionChanged>> Handle(SetReusableStock command, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        if (!scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.");
        }

        if (await elections.Find(command.Election, scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        if ((await catalogue.ActiveItems(ct)).All(item => item.Code != command.Item))
        {
            return DomainError.NotFound("item.not_found", "There is no such item.");
        }

        return await VersionedChange.Make(command.Version, () => catalogue.SetStock(election.Id, command, ct));
    }
}

public sealed record ReusableStockView(string Election, string Region, string Item, ReusableStock Stock, long Version);
