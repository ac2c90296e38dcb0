using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Tepat.Api.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security;

/// <summary>How fast one key may call, and how often one address may try to sign in or to guess a key.</summary>
public static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = Refuse;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
    }

    /// <summary>Every answer to a key says how many calls its minute still has; beyond them nothing is looked at.</summary>
    public static void UseKeyQuotas(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<ApiKey>() is not { } key)
                {
                    await next(context);
                    return;
                }

                var quota = context.RequestServices.GetRequiredService<KeyQuotas>().Take(key);
                context.Response.OnStarting(() => Tell(context.Response.Headers, quota));
                if (quota.IsWithin)
                {
                    await next(context);
                    return;
                }

                context.Response.Headers.RetryAfter = quota.ResetSeconds;
                await Problems.From([TooMany]).ExecuteAsync(context);
            }
        );

    private static Task Tell(IHeaderDictionary headers, Quota quota)
    {
        headers["RateLimit-Limit"] = quota.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = quota.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = quota.ResetSeconds;
        return Task.CompletedTask;
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (context.Features.Get<CallerRefusal>() is not null)
        {
            return Fixed($"refused:{address}", limits.SignInsPerAddressPerMinute);
        }

        return Gates.IsSignIn(context.Request)
            ? Fixed($"sign-in:{address}", limits.SignInsPerAddressPerMinute)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> Fixed(string partition, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            partition,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window }
        );

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken ct)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problems.From([TooMany]).ExecuteAsync(rejected.HttpContext);
    }

    private static readonly DomainError TooMany = new(
        "rate.exceeded",
        "Too many requests; wait as long as Retry-After says.",
        ErrorKind.TooMany
    );
}
