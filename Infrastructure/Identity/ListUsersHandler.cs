using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Identity;

internal sealed class ListUsersHandler(DbSession session, IRequestContext context) : IQueryHandler<ListUsers, Page<UserRow>>
{
    public async Task<Outcome<Page<UserRow>>> Handle(ListUsers query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        if (query.Region is not null)
        {
            var region = RegionCode.Parse(query.Region);
            if (!region.IsSuccess)
            {
                return Outcome<Page<UserRow>>.Fail(region.Errors);
            }

            if (scope.Within(region.Value) is not { } within)
            {
                return IdentityErrors.RegionOutside.At("region");
            }

            scope = within;
        }

        var rows = await session.Query<AppUser>(
            PageSql + session.Dialect.Limit,
            new
            {
                scope.RegionFrom,
                scope.RegionTo,
                query.Role,
                After = Cursor.Text(query.Cursor),
                Limit = PageOf.RowsFor(query.Limit),
            },
            ct
        );
        return PageOf.Rows([.. rows.Select(UserRow.Of)], query.Limit, row => row.UserName);
    }

    internal const string PageSql = """
        SELECT Id, UserName, DisplayName, Role, RegionCode, LockedUntil, TotpSecret, MustChangePassword, IsActive, LastSignInAt, Version
          FROM AppUser
         WHERE RegionCode >= @RegionFrom AND RegionCode < @RegionTo AND (@Role IS NULL OR Role = @Role) AND UserName > @After
         ORDER BY UserName

        """;
}
