using System.Collections.Frozen;

namespace Tepat.Application.Common;

public enum CallerKind
{
    Anonymous,
    User,
    Vendor,
    Program,
}

/// <summary>Who is asking. Ids are unique across users and API keys' vendors by <see cref="Source"/>.</summary>
/// <param name="Id">User id or vendor id; 0 for the program itself.</param>
/// <param name="Name">User name or vendor code, as it stands in the log (<c>user:kab3507</c>).</param>
public sealed record Caller(CallerKind Kind, long Id, string Name, string Role, Scope Scope, FrozenSet<string> Permissions)
{
    public static readonly Caller Anonymous = new(
        CallerKind.Anonymous,
        0,
        "anonymous",
        "anonymous",
        new Scope("", "", -1),
        FrozenSet<string>.Empty
    );

    /// <summary>The program itself: seeding, jobs, start-up.</summary>
    public static readonly Caller Program = new(CallerKind.Program, 0, "tepat", "program", Scope.Everything, FrozenSet<string>.Empty);

    /// <summary>Names the caller in the log and makes its event ids its own: <c>user:kab3507</c>, <c>vendor:CONTOH</c>.</summary>
    public string Source =>
        Kind switch
        {
            CallerKind.User => $"user:{Name}",
            CallerKind.Vendor => $"vendor:{Name}",
            _ => Name,
        };

    /// <summary>True for a person who signs in with an authenticator besides the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>True for a test key: what it reports goes to the sandbox.</summary>
    public bool IsTest { get; init; }

    public bool May(string permission) => Kind == CallerKind.Program || Permissions.Contains(permission);
}

/// <summary>Holds who is asking and under which client-made id, for the length of one request.</summary>
public interface IRequestContext
{
    Caller Caller { get; }

    /// <summary>The Idempotency-Key of a screen's write, or null.</summary>
    string? IdempotencyKey { get; }

    /// <summary>True when the caller has proved a moment ago to be the person: see <see cref="RequiresSignatureAttribute"/>.</summary>
    bool HasSigned => false;

    /// <summary>Trace id, for the log and the problem document.</summary>
    string TraceId { get; }
}
