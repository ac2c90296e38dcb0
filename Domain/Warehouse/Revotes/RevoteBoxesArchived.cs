using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>The boxes of a completed release went into the archive before a witness: used, spoiled and unused apart.</summary>
/// <param name="Boxes">All that came home.</param>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record RevoteBoxesArchived(string Release, IReadOnlyList<string> Boxes, string Witness) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys)
    {
        keys.Need<RevoteRelease>(Release);
        foreach (var box in Boxes)
        {
            keys.Unit(box);
        }
    }

    public override Concern Concerns(Books books) => new(books.Find<RevoteRelease>(Release)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<RevoteRelease>(Release) is not { } release)
        {
            return RevoteErrors.NotFound(Release);
        }

        var boxes = release.Stations.Select(one => one.BoxCode).OfType<string>().ToList();
        if (release.Status == RevoteStatus.Completed && !boxes.ToHashSet().SetEquals(Boxes))
        {
            return RevoteErrors.OtherBoxes(Release);
        }

        var archived = release.Archive(context.Actor, context.OccurredAt);
        if (archived.IsSuccess)
        {
            boxes.ForEach(box => BoxCount.Archive(books, books.FindUnit(box)!, release.RegionCode));
        }

        return archived;
    }
}
