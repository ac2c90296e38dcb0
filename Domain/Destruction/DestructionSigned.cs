using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Destruction;

/// <summary>One office signed the numbers of a proposal: KPU and Bawaslu each in an act of their own, the police as on the paper.</summary>
/// <param name="Name">Name of the signatory, as on the certificate.</param>
/// <param name="Signatory">Only and always for an office without an account here.</param>
public sealed record DestructionSigned(string Destruction, SigningOffice Office, string Name, RecordedSignatory? Signatory) : EventData
{
    public override string Subject => Destruction;

    public override void Touches(Keys keys) => keys.Need<BallotDestruction>(Destruction);

    public override Concern Concerns(Books books) => new(books.Find<BallotDestruction>(Destruction)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotDestruction>(Destruction) is not { } destruction)
        {
            return DestructionErrors.NotFound(Destruction);
        }

        var signature = new DestructionSignature(Office, Name, context.Actor, context.OccurredAt, Signatory);
        var signed = destruction.Sign(signature);
        if (signed.IsSuccess)
        {
            books.Posting.Rows.Add(new SignatureRow(destruction, signature));
        }

        return signed;
    }
}

public sealed record SignatureRow(BallotDestruction Destruction, DestructionSignature Signature) : PostedRow;
