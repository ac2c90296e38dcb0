using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;

namespace Tepat.Application.Identity;

/// <summary>Who am I, and what may I do?</summary>
[AllowSignedIn]
public sealed record GetSession : IQuery<Session>;

internal sealed class GetSessionHandler(IRequestContext context, IUserStore users, IVendorDirectory vendors, SessionFactory sessions)
    : IQueryHandler<GetSession, Session>
{
    private static readonly DomainError Gone = new("session.required", "Sign in first.", ErrorKind.Unauthenticated);

    public async Task<Outcome<Session>> Handle(GetSession query, CancellationToken ct)
    {
        var caller = context.Caller;
        if (caller.Kind == CallerKind.Vendor)
        {
            return await vendors.Find(caller.Id, ct) is { } vendor ? await sessions.OfVendor(caller, vendor.Name, ct) : Gone;
        }

        return await users.Find(caller.Id, ct) is { } user ? await sessions.Of(user, ct) : Gone;
    }
}
