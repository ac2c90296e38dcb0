using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Tepat.Api.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Hosting;

/// <summary>Bodies that cannot be read are the caller's fault (4xx); everything else that throws is a bug (500 with a trace id, no detail).</summary>
public static class ExceptionProblems
{
    public static void UseExceptionProblems(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = context => Answer(context).ExecuteAsync(context),

                // What a caller sent wrong is answered and counted like every refusal; the log of faults is for the program's own.
                SuppressDiagnosticsCallback = thrown => CallersFault(thrown.HttpContext, thrown.Exception) is not null,
            }
        );
        app.UseStatusCodePages(async pages =>
        {
            var response = pages.HttpContext.Response;
            if (pages.HttpContext.Request.Path.StartsWithSegments("/api") && response.ContentType is null)
            {
                var status = response.StatusCode;
                var error =
                    status == StatusCodes.Status413PayloadTooLarge
                        ? BodyTooLarge
                        : new DomainError($"http.{status}", "There is nothing to answer here.", ErrorKind.NotFound);
                var document = Problems.Document([error]);
                await Problems
                    .Answer(
                        document with
                        {
                            Status = status,
                            Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                        }
                    )
                    .ExecuteAsync(pages.HttpContext);
            }
        });
    }

    private static IResult Answer(HttpContext context) =>
        CallersFault(context, context.Features.Get<IExceptionHandlerFeature>()?.Error) is { } error
            ? Problems.From([error])
            : Problems.Answer(
                Problems.Document([Fault]) with
                {
                    Status = StatusCodes.Status500InternalServerError,
                    Title = "Internal Server Error",
                }
            );

    private static DomainError? CallersFault(HttpContext context, Exception? thrown) =>
        thrown switch
        {
            BadHttpRequestException bad => Unreadable(bad),
            InvalidDataException when VendorCompression.IsCompressed(context) => NotCompressed,
            _ => null,
        };

    private static readonly DomainError Fault = DomainError.Rule("server.fault", "Something failed on the server; nothing was recorded.");

    private static readonly DomainError BodyTooLarge = new(
        "body.too_large",
        "The body is larger than this endpoint allows.",
        ErrorKind.TooLarge
    );

    private static readonly DomainError NotCompressed = DomainError.Invalid(
        "body.malformed",
        "The body is not compressed as its Content-Encoding says."
    );

    private static DomainError Unreadable(BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return BodyTooLarge;
        }

        return bad.InnerException is JsonException json
            ? DomainError.Invalid("body.malformed", "The body is not the JSON that this endpoint reads.", FieldOf(json.Path))
            : DomainError.Invalid("request.malformed", "The request cannot be read.");
    }

    private static string? FieldOf(string? jsonPath) => jsonPath is null or "$" ? null : jsonPath.TrimStart('$').TrimStart('.');
}
