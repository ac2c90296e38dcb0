using Tepat.Domain.Common;

namespace Tepat.Domain.Distribution;

public static class UsageErrors
{
    public static readonly DomainError TwoStations = DomainError.Rule(
        "usage.two_stations",
        "Sheets go from the box of one station to that of another.",
        "toBox"
    );

    public static readonly DomainError OtherContest = DomainError.Rule(
        "usage.other_contest",
        "Both boxes hold ballots of the same contest and regency.",
        "toBox"
    );

    public static DomainError AlreadyReported(string box) =>
        DomainError.Conflict("usage.already_reported", $"What was used of box {box} is reported.").At("box");

    /// <summary>The box is not where its station votes; the facts say where it is.</summary>
    public static DomainError NotAtStation(string box, string field, string place) =>
        DomainError
            .Rule("usage.not_at_station", $"Box {box} is not at its station: sheets are lent on polling day only.", field)
            .With("box", box)
            .With("place", place);

    public static DomainError NotEnough(string box, long held, long asked) =>
        DomainError
            .Rule("usage.not_enough", $"Box {box} holds {held} sheets.", "sheets")
            .With("heldSheets", held)
            .With("askedSheets", asked);

    public static DomainError NotReturned(string box) =>
        DomainError.Rule("usage.box_not_returned", $"Box {box} has not come back.", "boxes").With("box", box);

    public static DomainError NotReported(string box) =>
        DomainError.Rule("usage.not_reported", $"What was used of box {box} is not reported.", "boxes").With("box", box);
}
