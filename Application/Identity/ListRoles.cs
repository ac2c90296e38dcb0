using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Identity;

/// <summary>The roles that users can be given.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record ListRoles : IQuery<IReadOnlyList<RoleRow>>;

public sealed record RoleRow(string Role, IReadOnlyList<string> Permissions);

internal sealed class ListRolesHandler : IQueryHandler<ListRoles, IReadOnlyList<RoleRow>>
{
    public Task<Outcome<IReadOnlyList<RoleRow>>> Handle(ListRoles query, CancellationToken ct)
    {
        List<RoleRow> rows = [.. Roles.All.Select(role => new RoleRow(role, [.. Roles.PermissionsOf(role).Order(StringComparer.Ordinal)]))];
        return Task.FromResult((Outcome<IReadOnlyList<RoleRow>>)rows);
    }
}
