using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Says on which rack of the warehouse cartons stand.</summary>
[Requires(Permissions.RecordStock)]
public sealed record ShelveCartons(string Region, string Rack, IReadOnlyList<string> Cartons) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => $"{Region}/{Rack}";
}

internal sealed class ShelveCartonsValidator : AbstractValidator<ShelveCartons>
{
    public ShelveCartonsValidator()
    {
        RuleFor(x => x.Region).IsWarehouse();
        RuleFor(x => x.Rack).IsCode();
        RuleFor(x => x.Cartons)
            .NotEmpty()
            .Must(cartons => cartons is null || cartons.Count <= Limits.CartonsPerShipmentMax)
            .WithErrorCode("field.too_many")
            .Must(cartons => cartons is null || cartons.Distinct().Count() == cartons.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each carton once.");
        RuleForEach(x => x.Cartons).IsCode();
    }
}

internal sealed class ShelveCartonsHandler(IBookkeeper books, IRequestContext context) : ICommandHandler<ShelveCartons, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(ShelveCartons command, CancellationToken ct) =>
        context.OutOfScope(command.Region) is { } unknown
            ? unknown
            : await books.Record(new CartonsShelved(command.Region, command.Rack, command.Cartons), ct);
}
