using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>A signature in the signer's own act, under the name that the certificate will bear.</summary>
internal sealed class OwnHand(IBookkeeper books, IUserStore users, IRequestContext context)
{
    public async Task<Outcome<RecordedEvent>> Sign(string destruction, SigningOffice office, CancellationToken ct)
    {
        var signer = await users.FindByName(context.Caller.Name, ct);
        var name = signer?.DisplayName ?? context.Caller.Name;
        return await books.Record(new DestructionSigned(destruction, office, name, null), ct);
    }
}
