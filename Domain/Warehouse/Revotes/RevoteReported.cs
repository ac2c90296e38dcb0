using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>
/// A station's box came home after the vote, closed with new seals, and its sheets were told: used, spoiled, unused. What the three counts
/// leave open is missing or came from nowhere, each with its case.
/// </summary>
/// <param name="NewSeals">Serial numbers, each used once for good.</param>
/// <param name="Reporter">The head of KPPS, who signs the count.</param>
public sealed record RevoteReported(
    string Release,
    string Village,
    int Station,
    long UsedSheets,
    long SpoiledSheets,
    long UnusedSheets,
    IReadOnlyList<string> NewSeals,
    Party Reporter
) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys)
    {
        keys.Need<RevoteRelease>(Release).Unit(RevoteRelease.BoxCodeOf(Release, Village, Station));
        foreach (var serial in NewSeals)
        {
            keys.Need<UsedSeal>(serial);
        }
    }

    public override Concern Concerns(Books books) => new(books.Find<RevoteRelease>(Release)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<RevoteRelease>(Release) is not { } release)
        {
            return RevoteErrors.NotFound(Release);
        }

        if (release.Find(Village, Station) is not { } station)
        {
            return RevoteErrors.StationNotListed(Release, Village, Station);
        }

        if (station.Status != RevoteStationStatus.HandedOut)
        {
            return RevoteErrors.StationIs(Village, Station, station.Status);
        }

        if (SealRegister.Fault(books, NewSeals) is { } used)
        {
            return used;
        }

        var box = books.FindUnit(station.BoxCode!)!;
        SealRegister.Use(books, box.Code, NewSeals);
        BoxCount.Tell(books, box, UsedSheets, SpoiledSheets, UnusedSheets, context);
        books.Move(box, Place.Returned, release.RegionCode);
        station.Report(context.OccurredAt, UsedSheets, SpoiledSheets, UnusedSheets);
        release.Reported(context.Actor, context.OccurredAt);
        return Outcome.Success;
    }
}
