using System.Diagnostics;
using Tepat.Application.Common;
using Tepat.Application.Identity;

namespace Tepat.Api.Common;

/// <summary>Who is asking, as the authentication found, and what the write's headers say.</summary>
public sealed class HttpRequestContext(IHttpContextAccessor accessor, ISignatureTickets tickets, TimeProvider time) : IRequestContext
{
    public const string IdempotencyHeader = "Idempotency-Key";
    public const string SignatureHeader = "X-Tepat-Signature";

    /// <summary>How long a sign-in is itself as good as giving the password again.</summary>
    public static readonly TimeSpan SignInIsFresh = TimeSpan.FromMinutes(10);

    // Taken at once: a unit of work runs on the writer's own thread of execution, where no request is current.
    private readonly HttpContext? http = accessor.HttpContext;
    private readonly string? activity = Activity.Current?.TraceId.ToString();

    private Caller? actingAs;

    /// <summary>The caller; a job or the seeding sets its own before it sends commands.</summary>
    public Caller Caller => actingAs ?? http?.Features.Get<CallerFeature>()?.Caller ?? Caller.Anonymous;

    public string? IdempotencyKey
    {
        get => field ?? (http?.Request.Headers[IdempotencyHeader] is [{ Length: > 0 } key] ? key : null);
        private set;
    }

    public bool HasSigned => actingAs is not null || IsFreshSignIn || HasTicket;

    public string TraceId => activity ?? http?.TraceIdentifier ?? "";

    private bool IsFreshSignIn =>
        http?.Features.Get<CallerFeature>()?.SignedInAt is { } signedIn && time.GetUtcNow() - signedIn < SignInIsFresh;

    private bool HasTicket => http?.Request.Headers[SignatureHeader] is [{ Length: > 0 } ticket] && tickets.IsValid(ticket, Caller.Id);

    /// <summary>Makes this scope act as somebody, outside of any HTTP request.</summary>
    public void ActAs(Caller somebody, string? idempotencyKey = null) => (actingAs, IdempotencyKey) = (somebody, idempotencyKey);
}
