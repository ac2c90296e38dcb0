using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>The document that a webhook gets. It is written once, when the notice comes to be; what is signed and sent later is this text.</summary>
/// <param name="Id">The same at each attempt and for each webhook of the vendor.</param>
/// <param name="Sequence">Place in the log of the event that is told; null for what is not in the log.</param>
internal sealed record NoticeLetter(Guid Id, string Type, int Version, DateTimeOffset OccurredAt, long? Sequence, object Data)
{
    /// <summary>The values of <see cref="WebhookSql.Tell"/>.</summary>
    /// <param name="webhookId">The one webhook that is told, or null for all of the vendor.</param>
    public static object Parameters(VendorNotice notice, DateTimeOffset occurredAt, long? sequence, long? webhookId = null) =>
        Parameters(Guid.CreateVersion7(), notice, occurredAt, sequence, webhookId);

    /// <inheritdoc cref="Parameters(VendorNotice, DateTimeOffset, long?, long?)"/>
    public static object Parameters(Guid id, VendorNotice notice, DateTimeOffset occurredAt, long? sequence, long? webhookId) =>
        new
        {
            Code = id.ToString(),
            notice.VendorId,
            WebhookId = webhookId,
            notice.Data.Type,
            notice.Data.Subject,
            Body = JsonSerializer.Serialize(
                new NoticeLetter(id, notice.Data.Type, 1, occurredAt.ToUniversalTime(), sequence, notice.Data),
                StoredJson.Options
            ),
            CreatedAt = occurredAt,
        };
}
