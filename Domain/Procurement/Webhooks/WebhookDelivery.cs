namespace Tepat.Domain.Procurement.Webhooks;

public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The vendor's system answered 2xx.</summary>
    Delivered,

    /// <summary>Given up; an administrator may have it sent again.</summary>
    Dead,
}

/// <summary>What came of one attempt.</summary>
/// <param name="Status">HTTP status of the answer; null when there was none.</param>
/// <param name="Fault">Code of what went wrong; null for an answer of 2xx.</param>
/// <param name="Answer">Beginning of the answer's text.</param>
public sealed record Attempt(int? Status, string? Fault, string? Answer);

/// <summary>One notice on its way to one webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Attempts before a delivery is given up: with the pauses between them a day less a few hours.</summary>
    public const int AttemptsMax = 12;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public long WebhookId { get; init; }

    /// <summary>Id of the notice, the same at each attempt: by it the vendor knows what came before.</summary>
    public string Code { get; init; } = "";

    /// <summary>The document that is sent, to the byte.</summary>
    public string Body { get; init; } = "";

    public DeliveryState State { get; init; }

    /// <summary>Attempts begun, the one under way included.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is due. While an attempt runs: when another program may suppose that this one died.</summary>
    public DateTimeOffset NextAt { get; init; }

    public Attempt? Last { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long to wait after so many failed attempts: a minute, then double as long each time, at most six hours.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Clamp(attempts - 1, 0, 10)));

    /// <summary>Where it stands after an attempt.</summary>
    public WebhookDelivery After(Attempt attempt, DateTimeOffset now)
    {
        var state =
            attempt.Fault is null ? DeliveryState.Delivered
            : Attempts >= AttemptsMax ? DeliveryState.Dead
            : DeliveryState.Waiting;
        return this with
        {
            State = state,
            Last = attempt,
            NextAt = state == DeliveryState.Waiting ? now + PauseAfter(Attempts) : now,
            EndedAt = state == DeliveryState.Waiting ? null : now,
        };
    }
}
