using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Tepat.Application.Identity;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="ISignInThrottle"/>
internal sealed class SignInThrottle(IOptions<IdentityOptions> options) : ISignInThrottle, IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(
            name,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.SignInsPerUserPerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    public bool TryEnter(string userName)
    {
        using var lease = limiter.AttemptAcquire(userName);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}

/// <summary>What an operator may set about sign-ins and keys, under <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>Attempts a minute for one user name, right ones included; wrong ones lock the account long before.</summary>
    public int SignInsPerUserPerMinute { get; set; } = 30;

    /// <summary>Attempts a minute from one network address.</summary>
    public int SignInsPerAddressPerMinute { get; set; } = 60;

    /// <summary>Requests a minute with one API key.</summary>
    public int RequestsPerKeyPerMinute { get; set; } = 600;
}
