using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement.Webhooks;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <inheritdoc cref="IWebhookStore"/>
internal sealed class WebhookStore(DbSession session, IdAllocator ids, TimeProvider time) : IWebhookStore
{
    public Task<int> Count(long vendorId, CancellationToken ct) => session.QueryOne<int>(WebhookSql.Count, new { VendorId = vendorId }, ct);

    public Task<WebhookRow?> Find(long vendorId, long id, CancellationToken ct) =>
        session.QueryOne<WebhookRow>(
            WebhookSql.One,
            new
            {
                VendorId = vendorId,
                Id = id,
                Now = time.GetUtcNow(),
            },
            ct
        );

    public async Task<long> Add(Webhook webhook, CancellationToken ct)
    {
        var id = await ids.Reserve("Webhook", 1, session, ct);
        await session.Execute(WebhookSql.Add, webhook with { Id = id }, ct);
        return id;
    }

    public async Task<bool> SetActive(long vendorId, long id, bool isActive, CancellationToken ct)
    {
        var parameters = new
        {
            VendorId = vendorId,
            Id = id,
            IsActive = isActive ? 1 : 0,
        };
        return await session.Execute(WebhookSql.SetActive, parameters, ct) == 1;
    }

    public async Task<Outcome<Done>> ChangeSecret(long vendorId, long id, SecretChange change, CancellationToken ct)
    {
        var parameters = new
        {
            VendorId = vendorId,
            Id = id,
            change.Secret,
            Now = change.At,
            EndsAt = change.FormerEndsAt,
            HasOverlap = change.HasOverlap ? 1 : 0,
        };
        if (await session.Execute(WebhookSql.BeginSecretChange, parameters, ct) == 0)
        {
            return WebhookErrors.NotFound;
        }

        await session.Execute(WebhookSql.EndFormerSecret, parameters, ct);
        if (change.HasOverlap && await session.Execute(WebhookSql.KeepFormerSecret, parameters, ct) == 0)
        {
            return WebhookErrors.SecretOverlaps;
        }

        await session.Execute(WebhookSql.SetSecret, parameters, ct);
        return Done.Value;
    }

    public async Task<bool> Remove(long vendorId, long id, DateTimeOffset now, CancellationToken ct)
    {
        var parameters = new
        {
            VendorId = vendorId,
            Id = id,
            Now = now,
            Fault = WebhookErrors.Removed,
        };
        if (await session.Execute(WebhookSql.Remove, parameters, ct) == 0)
        {
            return false;
        }

        await session.Execute(WebhookSql.GiveUp, parameters, ct);
        return true;
    }

    public async Task<Guid> AddPing(long vendorId, long id, string vendor, DateTimeOffset now, CancellationToken ct)
    {
        var delivery = Guid.CreateVersion7();
        var ping = new VendorNotice(vendorId, new Ping(vendor));
        await session.Execute(WebhookSql.Tell, NoticeLetter.Parameters(delivery, ping, now, sequence: null, id), ct);
        return delivery;
    }

    public async Task<Outcome<Done>> Replay(long vendorId, long id, Guid delivery, CancellationToken ct)
    {
        var parameters = new
        {
            VendorId = vendorId,
            Id = id,
            Code = delivery.ToString(),
        };
        if (await session.QueryOne<string>(WebhookSql.StateOf, parameters, ct) is null)
        {
            return WebhookErrors.DeliveryNotFound;
        }

        return await session.Execute(WebhookSql.Replay, parameters, ct) == 1 ? Done.Value : WebhookErrors.NotDead;
    }
}
