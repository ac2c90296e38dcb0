using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Posts the difference between an agreed count and the books; never by one of the counters.</summary>
[Requires(Permissions.ApproveStock)]
public sealed record PostStockCount(string Count, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Count;
}

internal sealed class PostStockCountValidator : AbstractValidator<PostStockCount>
{
    public PostStockCountValidator()
    {
        RuleFor(x => x.Count).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class PostStockCountHandler(IBookkeeper books) : ICommandHandler<PostStockCount, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(PostStockCount command, CancellationToken ct) =>
        books.Record(new CountPosted(command.Count, command.Reason), ct);
}
