using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>A release, or what of it was not given out, was taken back with a reason; the sheets stay in the pool and are promised to nobody.</summary>
public sealed record RevoteCancelled(string Release, string Reason) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys) => keys.Need<RevoteRelease>(Release);

    public override Concern Concerns(Books books) => new(books.Find<RevoteRelease>(Release)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context) =>
        books.Find<RevoteRelease>(Release) is { } release
            ? release.Cancel(Reason, context.Actor, context.OccurredAt)
            : RevoteErrors.NotFound(Release);
}
