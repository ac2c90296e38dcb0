using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>One user of the caller's region.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record GetUser(long Id) : IQuery<UserRow>;

internal sealed class GetUserHandler(IUserStore users, IRequestContext context) : IQueryHandler<GetUser, UserRow>
{
    public async Task<Outcome<UserRow>> Handle(GetUser query, CancellationToken ct) =>
        await users.FindWithin(query.Id, context.Caller.Scope, ct) is { } user ? UserRow.Of(user) : IdentityErrors.UserNotFound;
}
