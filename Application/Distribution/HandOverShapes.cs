using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>The shape of a hand-over, however it is sent.</summary>
internal sealed class BoxesHandedOverValidator : AbstractValidator<BoxesHandedOver>
{
    public BoxesHandedOverValidator()
    {
        RuleFor(x => x.HandOver).IsCode();
        RuleFor(x => x.From).SetValidator(new CustodyPointValidator());
        RuleFor(x => x.To).SetValidator(new CustodyPointValidator());
        RuleFor(x => x.Boxes).NotEmpty();
        RuleFor(x => x.Boxes.Count).LessThanOrEqualTo(Limits.BoxesPerHandOverMax).When(x => x.Boxes is not null);
        RuleForEach(x => x.Boxes)
            .ChildRules(box =>
            {
                box.RuleFor(x => x.Box).IsCode();
                box.RuleFor(x => x.Seals).NotNull();
                box.RuleFor(x => x.Seals.Count).LessThanOrEqualTo(Limits.SealsPerBoxSeenMax).When(x => x.Seals is not null);
                box.RuleForEach(x => x.Seals).IsCode();
            });
        RuleFor(x => x.OutsideItems).NotNull();
        RuleFor(x => x.OutsideItems.Count).LessThanOrEqualTo(Limits.OutsideItemsMax).When(x => x.OutsideItems is not null);
        RuleForEach(x => x.OutsideItems)
            .ChildRules(item =>
            {
                item.RuleFor(x => x.Item).IsCode();
                item.RuleFor(x => x.Quantity).IsQuantity();
            });
        RuleFor(x => x.Sender).SetValidator(new PartyValidator());
        RuleFor(x => x.Receiver).SetValidator(new PartyValidator());
        RuleFor(x => x.Witness).SetValidator(new PartyValidator());
        RuleFor(x => x.Site).IsName();
    }
}

internal sealed class CustodyPointValidator : AbstractValidator<CustodyPoint>
{
    public CustodyPointValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x)
            .Must(point => RegionCode.Parse(point.Region) is { IsSuccess: true } code && code.Value.Level == LevelOf(point.Level))
            .WithErrorCode("handover.level_mismatch")
            .WithMessage("The region's code is not of that level.");
        RuleFor(x => x.Station)
            .Must((point, station) => point.Level == CustodyLevel.Station == station is >= 1 and <= Limits.StationNumberMax)
            .WithErrorCode("handover.station_number")
            .WithMessage("A station has a number; other levels have none.");
    }

    private static RegionLevel LevelOf(CustodyLevel level) =>
        level switch
        {
            CustodyLevel.Regency => RegionLevel.Regency,
            CustodyLevel.District => RegionLevel.District,
            _ => RegionLevel.Village,
        };
}

internal sealed class PartyValidator : AbstractValidator<Party>
{
    public PartyValidator()
    {
        RuleFor(x => x.Office).IsName();
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.Rank!).IsName().When(x => x.Rank is not null);
        RuleFor(x => x.PaperHash!).Matches("^[0-9a-f]{64}$").When(x => x.PaperHash is not null);
    }
}

/// <summary>Times of devices.</summary>
internal static class DeviceTime
{
    /// <summary>Not further ahead of the server's clock than a device may run.</summary>
    public static IRuleBuilderOptions<T, DateTimeOffset?> IsNotAhead<T>(this IRuleBuilder<T, DateTimeOffset?> rule, IBusinessClock clock) =>
        rule.Must(at => at is null || at <= clock.Now + Limits.ClockAheadMax)
            .WithErrorCode("event.occurred_in_future")
            .WithMessage("The device's clock is ahead of the server's.");
}

/// <summary>Whose hand-overs a caller may record: those in which the caller's own committee is a party.</summary>
internal static class OwnHandOver
{
    public static DomainError? Fault(this Scope scope, BoxesHandedOver handOver) =>
        scope.Includes(handOver.From.Region) || scope.Includes(handOver.To.Region)
            ? null
            : DomainError.NotFound("region.not_found", "There is no such region.").At("to.region");
}
