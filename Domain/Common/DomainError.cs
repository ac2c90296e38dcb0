namespace Tepat.Domain.Common;

/// <summary>What kind of refusal an error is; each kind maps to exactly one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>Malformed or missing input (400).</summary>
    Invalid,

    /// <summary>Nobody is signed in (401).</summary>
    Unauthenticated,

    /// <summary>The caller's role lacks the permission (403).</summary>
    Forbidden,

    /// <summary>Absent, or outside the caller's scope (404): the two are never told apart.</summary>
    NotFound,

    /// <summary>Somebody else got there first, or the same id came with other content (409).</summary>
    Conflict,

    /// <summary>The version in If-Match is no longer current (412).</summary>
    VersionMismatch,

    /// <summary>More than a stated limit (413).</summary>
    TooLarge,

    /// <summary>Understood, and forbidden by a rule (422).</summary>
    Rule,

    /// <summary>The write must name the version it changes (428).</summary>
    VersionRequired,

    /// <summary>Too many requests (429).</summary>
    TooMany,
}

/// <summary>A coded refusal. Codes are stable and read <c>slice.reason</c>, for example <c>shipment.receipt_not_open</c>.</summary>
/// <param name="Code">Stable machine code.</param>
/// <param name="Message">One English sentence for the log and for engineers; screens translate the code.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Field">Path of the field at fault in the request's own spelling, or null.</param>
/// <param name="Facts">The numbers and names that broke the rule, for the screen's sentence.</param>
public sealed record DomainError(
    string Code,
    string Message,
    ErrorKind Kind,
    string? Field = null,
    IReadOnlyDictionary<string, object>? Facts = null
)
{
    public static DomainError Invalid(string code, string message, string? field = null) => new(code, message, ErrorKind.Invalid, field);

    public static DomainError NotFound(string code, string message) => new(code, message, ErrorKind.NotFound);

    public static DomainError Conflict(string code, string message) => new(code, message, ErrorKind.Conflict);

    public static DomainError Rule(string code, string message, string? field = null) => new(code, message, ErrorKind.Rule, field);

    public static DomainError Forbidden(string code, string message) => new(code, message, ErrorKind.Forbidden);

    /// <summary>Adds one fact that broke the rule, for example <c>remainingSheets</c>.</summary>
    public DomainError With(string name, object value) =>
        this with
        {
            Facts = new Dictionary<string, object>(Facts ?? new Dictionary<string, object>()) { [name] = value },
        };

    /// <summary>Says which field of the request is at fault.</summary>
    public DomainError At(string field) => this with { Field = field };
}
