using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement.Webhooks;
using Tepat.Infrastructure.Procurement.Webhooks;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Notices to vendors: a delivery for each of the vendor's webhooks, in the transaction of the event that it tells.</summary>
internal sealed class NoticeSection : BookSection
{
    public override Task Load(SectionLoad load, CancellationToken ct) => Task.CompletedTask;

    public override Task Save(Books books, SectionSave save, CancellationToken ct) => Task.CompletedTask;

    public override async Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct)
    {
        foreach (var (folded, notice) in RowsOf<VendorNotice>(events))
        {
            await save.Execute(WebhookSql.Tell, NoticeLetter.Parameters(notice, folded.Context.OccurredAt, folded.Sequence), ct);
        }
    }
}
