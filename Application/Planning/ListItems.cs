using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>The catalogue in the order of the official list.</summary>
[AllowSignedIn]
public sealed record ListItems : IQuery<Page<ItemView>>;
