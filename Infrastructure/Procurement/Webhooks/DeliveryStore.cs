using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement.Webhooks;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>A webhook for which something is due.</summary>
internal sealed record DueWebhook
{
    public long Id { get; init; }

    public string Address { get; init; } = "";

    /// <summary>Encrypted.</summary>
    public string Secret { get; init; } = "";

    public string? FormerSecret { get; init; }

    public DateTimeOffset? FormerEndsAt { get; init; }

    public SigningSecrets Secrets => new(Secret, FormerSecret, FormerEndsAt);
}

/// <summary>Deliveries as the sender takes and leaves them; each step is a transaction of its own.</summary>
internal sealed class DeliveryStore(DbSession session, IUnitOfWork unitOfWork)
{
    private const int RoundMax = 50;

    public Task<IReadOnlyList<DueWebhook>> Due(DateTimeOffset now, CancellationToken ct) =>
        session.Query<DueWebhook>(WebhookSql.Due, new { Now = now }, ct);

    /// <summary>What is due for one webhook, the oldest first.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> DueOf(long webhookId, DateTimeOffset now, CancellationToken ct)
    {
        var parameters = new
        {
            Id = webhookId,
            Now = now,
            Limit = RoundMax,
        };
        var due = await session.Query<WebhookDelivery>($"{WebhookSql.DueOf} {session.Dialect.Limit}", parameters, ct);
        await session.CloseReading();
        return due;
    }

    /// <summary>Begins the next attempt; null when another program was faster or the delivery has ended.</summary>
    public async Task<WebhookDelivery?> Claim(WebhookDelivery delivery, DateTimeOffset leasedUntil, CancellationToken ct)
    {
        var parameters = new
        {
            delivery.WebhookId,
            delivery.Code,
            delivery.Attempts,
            delivery.NextAt,
            LeasedUntil = leasedUntil,
        };
        return await Unit(WebhookSql.Claim, parameters, ct) == 1
            ? delivery with
            {
                Attempts = delivery.Attempts + 1,
                NextAt = leasedUntil,
            }
            : null;
    }

    /// <summary>Writes where a delivery stands after its attempt, unless another program has gone on with it.</summary>
    public Task Settle(WebhookDelivery delivery, DateTimeOffset now, CancellationToken ct) =>
        Unit(
            WebhookSql.Settle,
            new
            {
                delivery.WebhookId,
                delivery.Code,
                delivery.Attempts,
                State = Words.Of(delivery.State),
                delivery.NextAt,
                Now = now,
                LastStatus = delivery.Last?.Status,
                LastFault = delivery.Last?.Fault,
                LastAnswer = delivery.Last?.Answer,
                delivery.EndedAt,
            },
            ct
        );

    private async Task<int> Unit(string sql, object parameters, CancellationToken ct) =>
        (await unitOfWork.Run(async inner => (Outcome<int>)await session.Execute(sql, parameters, inner), ct)).Value;
}
