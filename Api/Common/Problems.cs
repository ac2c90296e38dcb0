using System.Diagnostics;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>The one map from a refusal to HTTP, as RFC 9457 problem documents.</summary>
public static class Problems
{
    public static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => StatusCodes.Status400BadRequest,
            ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.VersionMismatch => StatusCodes.Status412PreconditionFailed,
            ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            ErrorKind.VersionRequired => StatusCodes.Status428PreconditionRequired,
            ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    public static IResult From(IReadOnlyList<DomainError> errors) => Answer(Document(errors));

    /// <summary>The document as an answer; who looks at the request afterwards finds it among its features.</summary>
    public static IResult Answer(ProblemBody document) => new ProblemResult(document);

    public static ProblemBody Document(IReadOnlyList<DomainError> errors)
    {
        var first = errors[0];
        var status = StatusOf(first.Kind);
        var byField = errors
            .Where(error => error.Field is not null)
            .GroupBy(error => error.Field!)
            .ToDictionary(group => group.Key, group => group.Select(error => new FieldProblem(error.Code, error.Message)).ToArray());
        return new ProblemBody(
            $"https://tepat.example/problems/{first.Code}",
            Title(status),
            status,
            first.Message,
            first.Code,
            Activity.Current?.TraceId.ToString() ?? "",
            byField.Count == 0 ? null : byField,
            first.Facts
        );
    }

    public const string ContentType = "application/problem+json";

    private sealed class ProblemResult(ProblemBody document) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Features.Set(document);
            return Results.Json(document, contentType: ContentType, statusCode: document.Status).ExecuteAsync(httpContext);
        }
    }

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}

/// <summary>A refusal as every endpoint answers it.</summary>
/// <param name="Type">Names the problem; the last segment is the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence for people who read logs.</param>
/// <param name="Code">Stable code, <c>slice.reason</c>.</param>
/// <param name="TraceId">Find the request in the log with this.</param>
/// <param name="Errors">Faults by field path.</param>
/// <param name="Facts">The numbers and names that broke the rule.</param>
public sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string TraceId,
    IReadOnlyDictionary<string, FieldProblem[]>? Errors,
    IReadOnlyDictionary<string, object>? Facts
);

public sealed record FieldProblem(string Code, string Message);
