using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>Who the request's cookie or key turned out to be, looked up anew for every request.</summary>
/// <param name="SignedInAt">When a person last gave name and password; null for a key.</param>
public sealed record CallerFeature(Caller Caller, DateTimeOffset? SignedInAt);

/// <summary>Why the cookie or key of the request was not accepted.</summary>
public sealed record CallerRefusal(DomainError Error);
