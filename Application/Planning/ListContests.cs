using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>Contests that reach into the caller's region.</summary>
[AllowSignedIn]
public sealed record ListContests(string? Election) : IQuery<Page<ContestView>>;
