using FluentValidation;
using Tepat.Application.Common;

namespace Tepat.Application.Audit;

/// <summary>What happens in the caller's regions, or to a vendor's own orders and cartons, from now on.</summary>
/// <param name="After">Place in the log from which on to tell; null: from now on.</param>
[Requires(Permissions.FollowChanges)]
public sealed record FollowChanges(long? After) : IQuery<IAsyncEnumerable<FeedItem>>;

/// <summary>What one item of the feed is.</summary>
public enum FeedSignal
{
    /// <summary>The feed is open and stands at this place in the log.</summary>
    Opened,

    /// <summary>An event was recorded.</summary>
    Change,

    /// <summary>More happened than is told one by one: read anew what is on the screen.</summary>
    Resync,

    /// <summary>Nothing happened; the line is open.</summary>
    Heartbeat,
}

/// <summary>One item of the feed with its name.</summary>
public sealed record FeedItem(FeedSignal Signal, ChangeMessage Message);

/// <summary>That something happened and to what, never what: contents are read through the lists, each with its own permission.</summary>
/// <param name="Sequence">Place in the log; the place to go on from.</param>
/// <param name="Type">Type of the event, for example <c>shipments.carton-received</c>; absent where nothing was recorded.</param>
/// <param name="Subject">Code of the shipment, carton, order, case or request that it happened to.</param>
/// <param name="Region">The region within the caller's own that it concerns; absent for a vendor.</param>
public sealed record ChangeMessage(long Sequence, string? Type = null, string? Subject = null, string? Region = null);

internal sealed class FollowChangesValidator : AbstractValidator<FollowChanges>
{
    public FollowChangesValidator() => RuleFor(x => x.After).GreaterThanOrEqualTo(0);
}
