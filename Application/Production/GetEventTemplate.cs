using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Production;

/// <summary>The head of a table for one type of event and a first row with its type, to be filled in a spreadsheet and sent as CSV.</summary>
[AllowSignedIn]
public sealed record GetEventTemplate(string Type) : IQuery<Table>;

internal sealed class GetEventTemplateHandler : IQueryHandler<GetEventTemplate, Table>
{
    public Task<Outcome<Table>> Handle(GetEventTemplate query, CancellationToken ct) => Task.FromResult(TemplateOf(query.Type));

    private static Outcome<Table> TemplateOf(string name)
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
