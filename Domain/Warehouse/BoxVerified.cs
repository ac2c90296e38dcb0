using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>A second person counted a filled box and found it exact; who filled it never verifies it.</summary>
public sealed record BoxVerified(string Box, long CountedSheets) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys) => keys.Need<BallotBox>(Box).Unit(Box);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotBox>(Box) is not { } box)
        {
            return BoxErrors.NotFound(Box);
        }

        var verified = box.Verify(context.Actor, CountedSheets);
        if (verified.IsSuccess)
        {
            Tallies.Of(books, box).Verified();
        }

        return verified;
    }
}
