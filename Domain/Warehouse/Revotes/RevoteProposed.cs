using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse.Revotes;

/// <param name="Sheets">What the station gets.</param>
/// <param name="NeededSheets">Its voters and reserve by the approved plan (R5): it gets no more.</param>
public sealed record RevoteStationLine(string Village, int Station, long Sheets, long NeededSheets);

/// <summary>
/// KPU proposes to release re-vote ballots of its contest to stations that vote again, go on, or follow up. What it asks for is promised
/// to it from now on: no other release is given the same sheets.
/// </summary>
/// <param name="Region">The commission that holds the contest and keeps the pool (R2).</param>
/// <param name="StockItem">Inside number of the contest's re-vote ballots.</param>
public sealed record RevoteProposed(
    string Release,
    string Region,
    string Contest,
    long StockItem,
    RevoteKind Kind,
    string DecisionNumber,
    DateOnly DecisionDay,
    DateOnly VotingDay,
    string Reason,
    IReadOnlyList<RevoteStationLine> Stations
) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys) => keys.Region(Region).Need<OpenRevotes>(RevoteRelease.PoolOf(Region, StockItem));

    public override Concern Concerns(Books books) => new(Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (VotingDay < DecisionDay)
        {
            return RevoteErrors.VotingBeforeDecision;
        }

        var open = books.All<RevoteRelease>().Where(IsOpenHere).ToList();
        if (Stations.Select(line => Fault(line, open)).OfType<DomainError>().FirstOrDefault() is { } fault)
        {
            return fault;
        }

        var available = books.Sheets(Region, StockItem, Term.RevoteStore) - open.Sum(other => other.WaitingSheets);
        var asked = Stations.Sum(line => line.Sheets);
        if (asked > available)
        {
            return RevoteErrors.NotEnoughInPool(available, asked);
        }

        // Two proposals at once promise the same sheets; in this row they meet.
        books.Hold(Region, StockItem, Term.RevoteStore);
        books.Put(Release, New(context));
        return Outcome.Success;
    }

    private bool IsOpenHere(RevoteRelease other) => other.RegionCode == Region && other.StockItemId == StockItem && other.IsOpen;

    private DomainError? Fault(RevoteStationLine line, List<RevoteRelease> open)
    {
        if (Stations.Count(other => other.Village == line.Village && other.Station == line.Station) > 1)
        {
            return RevoteErrors.StationNamedTwice(line.Village, line.Station);
        }

        if (line.Sheets > line.NeededSheets)
        {
            return RevoteErrors.MoreThanStationNeeds(line.Village, line.Station, line.NeededSheets, line.Sheets);
        }

        return
            open.FirstOrDefault(other =>
                other.Find(line.Village, line.Station) is { Status: RevoteStationStatus.Waiting or RevoteStationStatus.HandedOut }
            )
                is { } listed
            ? RevoteErrors.StationInOther(line.Village, line.Station, listed.Code)
            : null;
    }

    private RevoteRelease New(EventContext context)
    {
        var release = new RevoteRelease
        {
            Code = Release,
            RegionCode = Region,
            ContestCode = Contest,
            StockItemId = StockItem,
            Kind = Kind,
            DecisionNumber = DecisionNumber,
            DecisionDay = DecisionDay,
            VotingDay = VotingDay,
            Reason = Reason,
            ProposedBy = context.Actor,
            ProposedAt = context.OccurredAt,
        };
        release.Stations.AddRange(
            Stations.Select(line => new RevoteStation
            {
                Release = release,
                VillageCode = line.Village,
                StationNumber = line.Station,
                Sheets = line.Sheets,
            })
        );
        return release;
    }
}
