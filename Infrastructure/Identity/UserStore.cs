using System.Data.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="IUserStore"/>
internal sealed class UserStore(DbSession session, IdAllocator ids) : IUserStore
{
    public Task<AppUser?> Find(long id, CancellationToken ct) => session.QueryOne<AppUser>(ByIdSql, new { Id = id }, ct);

    public Task<AppUser?> FindByName(string userName, CancellationToken ct) =>
        session.QueryOne<AppUser>(ByNameSql, new { UserName = userName }, ct);

    public Task<AppUser?> FindWithin(long id, Scope scope, CancellationToken ct) =>
        session.QueryOne<AppUser>(
            WithinSql,
            new
            {
                Id = id,
                scope.RegionFrom,
                scope.RegionTo,
            },
            ct
        );

    public async Task<bool> AnyAdministrator(CancellationToken ct) =>
        await session.QueryOne<long>(CountAdministratorsSql, new { Role = Roles.Administrator }, ct) > 0;

    public async Task<bool> Add(AppUser user, CancellationToken ct)
    {
        if (await FindByName(user.UserName, ct) is not null)
        {
            return false;
        }

        try
        {
            await session.Execute(InsertSql, user with { Id = await ids.Reserve("AppUser", 1, session, ct) }, ct);
            return true;
        }
        catch (DbException exception) when (session.Dialect.IsUniqueViolation(exception))
        {
            return false;
        }
    }

    public async Task<bool> Save(AppUser user, CancellationToken ct) => await session.Execute(SaveSql, user, ct) == 1;

    public Task CountFailure(long id, DateTimeOffset lockUntil, CancellationToken ct) =>
        session.Execute(
            CountFailureSql,
            new
            {
                Id = id,
                AppUser.FailuresMax,
                LockedUntil = lockUntil,
            },
            ct
        );

    public async Task<bool> NoteSignIn(long id, DateTimeOffset now, long? totpStep, CancellationToken ct) =>
        await session.Execute(
            NoteSignInSql,
            new
            {
                Id = id,
                Now = now,
                Step = totpStep,
            },
            ct
        ) == 1;

    private const string Columns = """
        Id, UserName, DisplayName, Role, RegionCode, PasswordHash, SecurityStamp, FailedAttempts, LockedUntil, TotpSecret, TotpPending,
               TotpStep, MustChangePassword, IsActive, LastSignInAt, CreatedAt, Version
        """;

    internal const string ByIdSql = $"SELECT {Columns} FROM AppUser WHERE Id = @Id";

    internal const string ByNameSql = $"SELECT {Columns} FROM AppUser WHERE UserName = @UserName";

    internal const string WithinSql =
        $"SELECT {Columns} FROM AppUser WHERE Id = @Id AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo";

    internal const string CountAdministratorsSql = "SELECT COUNT(*) FROM AppUser WHERE Role = @Role AND IsActive = 1";

    internal const string InsertSql = """
        INSERT INTO AppUser (Id, UserName, DisplayName, Role, RegionCode, PasswordHash, SecurityStamp, FailedAttempts, LockedUntil,
                             TotpSecret, TotpPending, TotpStep, MustChangePassword, IsActive, LastSignInAt, CreatedAt, Version)
        VALUES (@Id, @UserName, @DisplayName, @Role, @RegionCode, @PasswordHash, @SecurityStamp, @FailedAttempts, @LockedUntil,
                @TotpSecret, @TotpPending, @TotpStep, @MustChangePassword, @IsActive, @LastSignInAt, @CreatedAt, @Version)
        """;

    internal const string SaveSql = """
        UPDATE AppUser
           SET DisplayName = @DisplayName, Role = @Role, RegionCode = @RegionCode, PasswordHash = @PasswordHash,
               SecurityStamp = @SecurityStamp, FailedAttempts = @FailedAttempts, LockedUntil = @LockedUntil, TotpSecret = @TotpSecret,
               TotpPending = @TotpPending, TotpStep = @TotpStep, MustChangePassword = @MustChangePassword, IsActive = @IsActive,
               Version = Version + 1
         WHERE Id = @Id AND Version = @Version
        """;

    // One statement, so that guesses that arrive together are all counted.
    internal const string CountFailureSql = """
        UPDATE AppUser
           SET LockedUntil = CASE WHEN FailedAttempts + 1 >= @FailuresMax THEN @LockedUntil ELSE LockedUntil END,
               FailedAttempts = CASE WHEN FailedAttempts + 1 >= @FailuresMax THEN 0 ELSE FailedAttempts + 1 END
         WHERE Id = @Id
        """;

    internal const string NoteSignInSql = """
        UPDATE AppUser
           SET FailedAttempts = 0, LockedUntil = NULL, LastSignInAt = @Now, TotpStep = COALESCE(@Step, TotpStep)
         WHERE Id = @Id AND (@Step IS NULL OR TotpStep < @Step)
        """;
}
