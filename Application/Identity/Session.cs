using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Who is signed in and what they may do.</summary>
/// <param name="Region">Code of the region the permissions act in; null for a vendor.</param>
/// <param name="HasSecondFactor">Whether an authenticator is enrolled.</param>
/// <param name="MustEnrolSecondFactor">Whether one must be enrolled before anything can be approved or signed.</param>
public sealed record Session(
    string UserName,
    string DisplayName,
    string Role,
    string? Region,
    IReadOnlyList<string> Permissions,
    bool HasSecondFactor,
    bool MustEnrolSecondFactor,
    SessionEnvironment Environment
);

/// <param name="IsDemo">Persons and companies are invented.</param>
/// <param name="ClockOffsetSeconds">What the business clock is ahead of the server's (negative: behind).</param>
/// <param name="PollingDay">Of the latest election; null before there is one.</param>
public sealed record SessionEnvironment(bool IsDemo, long ClockOffsetSeconds, DateOnly? PollingDay);

/// <summary>A session together with what its cookie carries.</summary>
public sealed record SignedIn(Session Session, long UserId, string SecurityStamp);

/// <summary>Composes sessions in one way for sign-in and for the question who is signed in.</summary>
public sealed class SessionFactory(IBusinessClock business, TimeProvider time, IPollingDays elections, SecondFactorPolicy policy)
{
    // A demo of the past keeps its own weeks: a shifted clock is what makes it one.
    private static readonly TimeSpan Shifted = TimeSpan.FromHours(1);

    public async Task<Session> Of(AppUser user, CancellationToken ct) =>
        new(
            user.UserName,
            user.DisplayName,
            user.Role,
            user.RegionCode,
            [.. Roles.PermissionsOf(user.Role).Order(StringComparer.Ordinal)],
            user.TotpSecret is not null,
            policy.MustEnrol(user),
            await Environment(ct)
        );

    public async Task<Session> OfVendor(Caller caller, string name, CancellationToken ct) =>
        new(
            caller.Name,
            name,
            caller.Role,
            null,
            [.. caller.Permissions.Order(StringComparer.Ordinal)],
            false,
            false,
            await Environment(ct)
        );

    private async Task<SessionEnvironment> Environment(CancellationToken ct)
    {
        var offset = business.Now - time.GetUtcNow();
        return new SessionEnvironment(offset.Duration() > Shifted, (long)Math.Round(offset.TotalSeconds), await elections.Latest(ct));
    }
}
