using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Production;

/// <summary>The head of a table for one type of event and a first row with its type, to be filled in a spreadsheet and sent as CSV.</summary>
[Requires(Permissions.ReportEvents)]
public sealed record GetEventTemplate(string Type) : IQuery<Table>;

internal sealed class GetEventTemplateHandler : IQueryHandler<GetEventTemplate, Table>
{
    public Task<Outcome<Table>> Handle(GetEventTemplate query, CancellationToken ct) => Task.FromResult(EventTemplate.Of(query.Type));
}

internal static class EventTemplate
{
    /// <summary>The template of a type that vendors report.</summary>
    public static Outcome<Table> Of(string name)
    {
        if (EventCatalogue.Find(name) is not { FromVendor: true } type)
        {
            return EventErrors.TypeUnknown(name);
        }

        IReadOnlyList<string> columns = ["id", "type", "occurredAt", .. EventPayload.FieldsOf(type.Data).Select(field => field.Name)];
        return new Table(
            type.Name,
            columns,
            [
                [.. columns.Select(column => column == "type" ? type.Name : null)],
            ]
        );
    }
}
