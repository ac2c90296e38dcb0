using Tepat.Api.Common;
using Tepat.Application.Common;

namespace Tepat.Api.Hosting;

/// <summary>
/// One line per request: method, route as it is declared, status, time and who asked, as <c>user:kab3507</c> or <c>vendor:CONTOH</c>. Neither
/// queries nor bodies come into the log; the trace id is the one of the problem document.
/// </summary>
public static partial class RequestLog
{
    private const string Category = "Tepat.Requests";

    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        app.Use(
            async (context, next) =>
            {
                var started = time.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    if (!IsProbe(context.Request))
                    {
                        Answered(
                            logger,
                            context.Request.Method,
                            RouteOf(context),
                            context.Response.StatusCode,
                            Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1),
                            (context.Features.Get<CallerFeature>()?.Caller ?? Caller.Anonymous).Source
                        );
                    }
                }
            }
        );
    }

    /// <summary>Health checks come every few seconds and say nothing.</summary>
    internal static bool IsProbe(HttpRequest request) => request.Path.StartsWithSegments("/health");

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.Trim('/') : "(no route)";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms {Source}")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds, string source);
}
