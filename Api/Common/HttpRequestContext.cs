using System.Diagnostics;
using Tepat.Application.Common;

namespace Tepat.Api.Common;

/// <summary>Who is asking, read once from the signed-in principal, and the write's client-made id from its header.</summary>
public sealed class HttpRequestContext(IHttpContextAccessor accessor) : IRequestContext
{
    public const string IdempotencyHeader = "Idempotency-Key";

    private Caller? caller;

    /// <summary>The caller; a job or the seeding sets its own before it sends commands.</summary>
    public Caller Caller => caller ??= accessor.HttpContext?.User is { } user ? CallerClaims.Read(user) : Caller.Anonymous;

    public string? IdempotencyKey
    {
        get => field ?? (accessor.HttpContext?.Request.Headers[IdempotencyHeader] is [{ Length: > 0 } key] ? key : null);
        private set;
    }

    public string TraceId => Activity.Current?.TraceId.ToString() ?? accessor.HttpContext?.TraceIdentifier ?? "";

    /// <summary>Makes this scope act as somebody, outside of any HTTP request.</summary>
    public void ActAs(Caller somebody, string? idempotencyKey = null) => (caller, IdempotencyKey) = (somebody, idempotencyKey);
}
