using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>A signature in the signer's own act, under the name that the order will bear.</summary>
internal sealed class RevoteHand(IBookkeeper books, IUserStore users, IRequestContext context)
{
    public async Task<Outcome<RecordedEvent>> Sign(string release, RevoteOffice office, CancellationToken ct)
    {
        var signer = await users.FindByName(context.Caller.Name, ct);
        return await books.Record(new RevoteSigned(release, office, signer?.DisplayName ?? context.Caller.Name), ct);
    }
}
