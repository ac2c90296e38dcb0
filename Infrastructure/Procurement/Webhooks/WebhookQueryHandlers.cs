using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement.Webhooks;

internal sealed class ListWebhooksHandler(DbSession session, IVendorDirectory vendors, TimeProvider time)
    : IQueryHandler<ListWebhooks, IReadOnlyList<WebhookRow>>
{
    public async Task<Outcome<IReadOnlyList<WebhookRow>>> Handle(ListWebhooks query, CancellationToken ct)
    {
        if (await vendors.Find(query.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        var parameters = new { VendorId = vendor.Id, Now = time.GetUtcNow() };
        return (await session.Query<WebhookRow>(WebhookSql.OfVendor, parameters, ct)).ToList();
    }
}

internal sealed class ListDeliveriesHandler(DbSession session, IVendorDirectory vendors) : IQueryHandler<ListDeliveries, Page<DeliveryRow>>
{
    // Ids are hexadecimal: this sorts behind all of them.
    private const string BehindAll = "~";

    public async Task<Outcome<Page<DeliveryRow>>> Handle(ListDeliveries query, CancellationToken ct)
    {
        if (await vendors.Find(query.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        var parameters = new
        {
            VendorId = vendor.Id,
            query.State,
            BeforeCode = Cursor.Text(query.Cursor) is { Length: > 0 } code ? code : BehindAll,
            BeforeWebhook = Cursor.Number(query.Cursor, 0, index: 1),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<DeliveryRow>($"{WebhookSql.Deliveries} {session.Dialect.Limit}", parameters, ct);
        return PageOf.RowsBy(rows, query.Limit, row => [row.Id, row.WebhookId]);
    }
}
