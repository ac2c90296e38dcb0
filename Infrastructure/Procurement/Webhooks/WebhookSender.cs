using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>Makes the attempts that are due, webhook beside webhook and for each one after another.</summary>
internal sealed class WebhookSender(IServiceScopeFactory scopes, WebhookClient client, IWebhookSecrets secrets, TimeProvider time)
{
    private const int WebhooksAtOnce = 8;

    // Well above the time that an attempt may take: whoever holds a delivery longer than that has died.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>One round over all that is due now.</summary>
    public async Task Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<DeliveryStore>().Due(time.GetUtcNow(), ct);
        var options = new ParallelOptions { MaxDegreeOfParallelism = WebhooksAtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(due, options, Serve);
    }

    // A webhook that has just failed is left alone for this round, lest what waits for it keeps the round busy.
    private async ValueTask Serve(DueWebhook webhook, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<DeliveryStore>();
        foreach (var due in await store.DueOf(webhook.Id, time.GetUtcNow(), ct))
        {
            if (await store.Claim(due, time.GetUtcNow() + Lease, ct) is not { } claimed)
            {
                continue;
            }

            var attempt = await Send(webhook, claimed, ct);
            var now = time.GetUtcNow();
            await store.Settle(claimed.After(attempt, now), now, CancellationToken.None);
            if (attempt.Fault is not null)
            {
                return;
            }
        }
    }

    private async Task<Attempt> Send(DueWebhook webhook, WebhookDelivery delivery, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signatures = webhook.Secrets.At(now).Select(secret => Signature(secret, $"{timestamp}.{delivery.Body}")).ToList();
        if (signatures[0] is null)
        {
            return new Attempt(null, "webhook.secret_lost", null);
        }

        var signature = string.Join(',', signatures.OfType<string>().Select(value => $"v1={value}"));

        return await client.Post(
            webhook.Address,
            delivery.Body,
            [("Tepat-Webhook-Id", delivery.Code), ("Tepat-Webhook-Timestamp", timestamp), ("Tepat-Webhook-Signature", signature)],
            ct
        );
    }

    // The keys that encrypt secrets may be lost with their directory: that is one webhook's trouble and no reason to stop the round.
    // A former secret that is lost signs no more; the one that took its place does.
    private string? Signature(string secret, string text)
    {
        try
        {
            return secrets.Sign(secret, text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
