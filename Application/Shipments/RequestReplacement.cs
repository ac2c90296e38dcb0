using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Asks the province to replace sheets that are damaged or missing.</summary>
[Requires(Permissions.RequestReplacements)]
public sealed record RequestReplacement(string Order, string Region, long QuantitySheets, string Reason)
    : ICommand<RequestedReplacement>,
        IHasSubject
{
    public string Subject => Order;
}

public sealed record RequestedReplacement(string Request, long Sequence);

internal sealed class RequestReplacementValidator : AbstractValidator<RequestReplacement>
{
    public RequestReplacementValidator()
    {
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.QuantitySheets).InclusiveBetween(1, Limits.SheetsPerEventMax);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class RequestReplacementHandler(IBookkeeper books, ICodeNumbers numbers, IRequestContext context)
    : ICommandHandler<RequestReplacement, RequestedReplacement>
{
    public async Task<Outcome<RequestedReplacement>> Handle(RequestReplacement command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        var request = $"PG-{await numbers.Next("replacement", ct):D5}";
        var recorded = await books.Record(
            new ReplacementRequested(request, command.Order, command.Region, command.QuantitySheets, command.Reason),
            ct
        );
        return recorded.Map(done => new RequestedReplacement(request, done.Sequence));
    }
}
