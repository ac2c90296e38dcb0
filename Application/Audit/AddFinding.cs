using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>An observer adds a finding on an object; the officer of its region owes an answer.</summary>
/// <param name="ObjectCode">Code of the object: an order, shipment, carton, box, hand-over, case, destruction or region.</param>
[Requires(Permissions.AddFindings)]
public sealed record AddFinding(FindingKind Kind, ObjectKind ObjectKind, string ObjectCode, string Text)
    : ICommand<AddedFinding>,
        IHasSubject
{
    public string Subject => ObjectCode;
}

public sealed record AddedFinding(string Code, string RegionCode, DateTimeOffset DueAt);

internal sealed class AddFindingValidator : AbstractValidator<AddFinding>
{
    public AddFindingValidator()
    {
        RuleFor(x => x.ObjectKind).NotEqual(ObjectKind.Finding).WithErrorCode("finding.object_kind_unknown");
        RuleFor(x => x.ObjectCode).IsCode();
        RuleFor(x => x.Text).IsReason();
    }
}

internal sealed class AddFindingHandler(
    IFindings findings,
    IObjectPlaces places,
    ICodeNumbers numbers,
    IRequestContext context,
    IBusinessClock clock
) : ICommandHandler<AddFinding, AddedFinding>
{
    public async Task<Outcome<AddedFinding>> Handle(AddFinding command, CancellationToken ct)
    {
        if (await places.RegionOf(command.ObjectKind, command.ObjectCode, context.Caller.Scope, ct) is not { } region)
        {
            return FindingErrors.ObjectNotFound(command.ObjectCode);
        }

        var code = $"TM-{await numbers.Next("finding", ct):D5}";
        var finding = Finding.Add(
            command.Kind,
            command.ObjectKind,
            command.ObjectCode,
            new FindingPlace(code, RegionCode.AttributionOf(region)),
            new FindingEntry("added", context.Caller.Source, clock.Now, command.Text)
        );
        await findings.Add(finding, ct);
        return new AddedFinding(code, finding.RegionCode, finding.DueAt);
    }
}
