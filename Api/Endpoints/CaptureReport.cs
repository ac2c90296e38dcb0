using System.Text.RegularExpressions;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Production;
using Tepat.Domain.Identity;

namespace Tepat.Api.Endpoints;

/// <summary>What a call to report events turned out to hold; the endpoint says it as soon as it knows.</summary>
/// <param name="Result">Null when the whole call was refused.</param>
internal sealed record CaptureReport(string Mode, IReadOnlyList<SentEvent> Events, CaptureResult? Result);

/// <summary>Notes every call that vendors make to report events, once it is answered.</summary>
internal static partial class CaptureReports
{
    public const string Route = "/api/vendor/events";

    public static void UseCaptureReports(this IApplicationBuilder app)
    {
        var captures = app.ApplicationServices.GetRequiredService<ICaptureLog>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.UseWhen(
            context => HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals(Route, StringComparison.OrdinalIgnoreCase),
            reports =>
                reports.Use(
                    async (context, next) =>
                    {
                        var started = time.GetTimestamp();
                        context.Response.OnStarting(() => Mark(context));
                        await next(context);
                        if (
                            context.Features.Get<ApiKey>() is { } key
                            && context.Response.StatusCode != StatusCodes.Status429TooManyRequests
                        )
                        {
                            captures.Add(Of(context, key, time.GetUtcNow(), time.GetElapsedTime(started)));
                        }
                    }
                )
        );
    }

    // Whatever is answered to a test key says so, a refusal too.
    private static Task Mark(HttpContext context)
    {
        if (context.Features.Get<ApiKey>()?.IsTest == true)
        {
            context.Response.Headers[SandboxEndpoints.Header] = SandboxEndpoints.HeaderValue;
        }

        return Task.CompletedTask;
    }

    private static CaptureCall Of(HttpContext context, ApiKey key, DateTimeOffset now, TimeSpan took)
    {
        var report = context.Features.Get<CaptureReport>();
        var problem = context.Features.Get<ProblemBody>();
        var refusals = report?.Result is { } result ? Of(result) : Of(problem, report?.Events ?? []);
        return new CaptureCall(
            now - took,
            key.VendorId,
            key.Name,
            key.PublicPart,
            report?.Mode,
            FormOf(context.Request),
            context.Response.StatusCode,
            report is null ? CaptureCounts.None
                : report.Result is { } counted ? CaptureCounts.Of(counted, isLogged: !key.IsTest)
                : CaptureCounts.None with { Sent = report.Events.Count, Rejected = AtFault(problem) },
            (int)Math.Min(took.TotalMilliseconds, int.MaxValue),
            problem?.TraceId ?? System.Diagnostics.Activity.Current?.TraceId.ToString() ?? "",
            refusals
        );
    }

    // In mode each an event is refused for its first fault.
    private static List<CaptureRefusal> Of(CaptureResult result) =>
        [
            .. result
                .Results.Where(one => one.Status == EventStatus.Rejected)
                .GroupBy(one => one.Errors[0].Code)
                .Select(group => new CaptureRefusal(group.Key, group.Count(), group.First().Errors[0].Field, group.First().Id)),
        ];

    private static List<CaptureRefusal> Of(ProblemBody? problem, IReadOnlyList<SentEvent> events) =>
        problem is null ? []
        : problem.Errors is not { } errors ? [new CaptureRefusal(problem.Code, 0, null, null)]
        :
        [
            .. errors
                .SelectMany(error => error.Value.Select(fault => (Path: error.Key, fault.Code)))
                .GroupBy(fault => fault.Code, fault => fault.Path)
                .Select(group => new CaptureRefusal(
                    group.Key,
                    group.Select(IndexIn).OfType<int>().Distinct().Count(),
                    group.First(),
                    IndexIn(group.First()) is { } index && index < events.Count ? events[index].Id : null
                )),
        ];

    private static int AtFault(ProblemBody? problem) => problem?.Errors?.Keys.Select(IndexIn).OfType<int>().Distinct().Count() ?? 0;

    private static int? IndexIn(string path) =>
        EventPath().Match(path) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var index) ? index : null;

    private static string FormOf(HttpRequest request) =>
        request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "application/x-ndjson" => "ndjson",
            "text/csv" => "csv",
            _ => request.HasJsonContentType() ? "json" : "other",
        };

    [GeneratedRegex(@"^events\[(\d+)\]")]
    private static partial Regex EventPath();
}
