using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Procurement.Webhooks;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <inheritdoc cref="IVendorNotices"/>
internal sealed class VendorNotices(DbSession session) : IVendorNotices
{
    public Task Tell(VendorNotice notice, DateTimeOffset occurredAt, CancellationToken ct) =>
        session.Execute(WebhookSql.Tell, NoticeLetter.Parameters(notice, occurredAt, sequence: null), ct);
}
