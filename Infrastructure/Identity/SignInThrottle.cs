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
