using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>Elections that concern the caller's region, the newest first.</summary>
[AllowSignedIn]
public sealed record ListElections : IQuery<Page<ElectionView>>;
