using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>One person signed a release in an act of their own: for KPU, or for Bawaslu as witness. The third signature opens the pool.</summary>
/// <param name="Name">Name of the signatory, as on the order.</param>
public sealed record RevoteSigned(string Release, RevoteOffice Office, string Name) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys) => keys.Need<RevoteRelease>(Release);

    public override Concern Concerns(Books books) => new(books.Find<RevoteRelease>(Release)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<RevoteRelease>(Release) is not { } release)
        {
            return RevoteErrors.NotFound(Release);
        }

        var signature = new RevoteSignature(Office, Name, context.Actor, context.OccurredAt);
        var signed = release.Sign(signature);
        if (signed.IsSuccess)
        {
            books.Posting.Rows.Add(new RevoteSignatureRow(release, signature));
        }

        return signed;
    }
}

public sealed record RevoteSignatureRow(RevoteRelease Release, RevoteSignature Signature) : PostedRow;
