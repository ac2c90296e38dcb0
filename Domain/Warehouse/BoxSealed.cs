using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>A verified box was closed with numbered ties and seals; its contents are frozen and its label is printed.</summary>
/// <param name="Seals">Serial numbers, each used once for good.</param>
public sealed record BoxSealed(string Box, IReadOnlyList<string> Seals) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys)
    {
        keys.Need<BallotBox>(Box).Unit(Box);
        foreach (var serial in Seals)
        {
            keys.Need<UsedSeal>(serial);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotBox>(Box) is not { } box)
        {
            return BoxErrors.NotFound(Box);
        }

        if (SealRegister.Fault(books, Seals) is { } used)
        {
            return used;
        }

        var done = box.Seal(context.Actor, context.OccurredAt, Seals);
        if (!done.IsSuccess)
        {
            return done;
        }

        SealRegister.Use(books, box, Seals);
        Tallies.Of(books, box).Sealed();
        return Outcome.Success;
    }
}

/// <summary>A serial number that an event put on a box.</summary>
public sealed record SealRow(BallotBox Box, string Serial) : PostedRow;

/// <summary>A serial number that an event put on a box of re-vote ballots, by the box's code.</summary>
public sealed record RevoteSealRow(string Box, string Serial) : PostedRow;

/// <summary>Every serial number is used once, on one box.</summary>
internal static class SealRegister
{
    public static DomainError? Fault(Books books, IReadOnlyList<string> serials) =>
        serials.GroupBy(serial => serial).FirstOrDefault(same => same.Count() > 1) is { } twice ? BoxErrors.SealRepeated(twice.Key)
        : serials.Select(books.Find<UsedSeal>).OfType<UsedSeal>().FirstOrDefault() is { } used ? BoxErrors.SealUsed(used.Serial, used.Box)
        : null;

    public static void Use(Books books, BallotBox box, IReadOnlyList<string> serials)
    {
        foreach (var serial in serials)
        {
            books.Put(serial, new UsedSeal(serial, box.Code));
            books.Posting.Rows.Add(new SealRow(box, serial));
        }
    }

    public static void Use(Books books, string revoteBox, IReadOnlyList<string> serials)
    {
        foreach (var serial in serials)
        {
            books.Put(serial, new UsedSeal(serial, revoteBox));
            books.Posting.Rows.Add(new RevoteSealRow(revoteBox, serial));
        }
    }
}
