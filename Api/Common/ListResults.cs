using System.Text.Json;
using MediatR;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>Answers a list as a page of JSON or, when a format is asked for, whole as a file.</summary>
public static class ListResults
{
    /// <summary>
    /// One page, or all pages as CSV or XLSX up to
    /// <see cref="Limits.ExportRowsMax"/>; columns are called as in the JSON.
    /// </summary>
    /// <param name="query">Makes the query for a limit and a cursor.</param>
    public static async Task<IResult> List<T>(
        this IMediator mediator,
        string name,
        Func<int?, string?, IQuery<Page<T>>> query,
        ListAs wanted,
        CancellationToken ct
    )
    {
        if (wanted.Format is not { } format)
        {
            return await mediator.Ask(query(wanted.Limit, wanted.Cursor), ct);
        }

        List<T> rows = [];
        string? cursor = null;
        do
        {
            var page = await mediator.Send(query(Limits.PageSizeMax, cursor), ct);
            if (!page.IsSuccess)
            {
                return Problems.From(page.Errors);
            }

            rows.AddRange(page.Value.Items);
            cursor = page.Value.NextCursor;
            if (rows.Count > Limits.ExportRowsMax)
            {
                return Problems.From([
                    new DomainError("export.too_many_rows", $"An export holds at most {Limits.ExportRowsMax} rows.", ErrorKind.TooLarge),
                ]);
            }
        } while (cursor is not null);

        Outcome<Table> table = TableOf(name, rows);
        return table.ToFile(format, wanted.Writer);
    }

    /// <summary>Says in the document that the endpoint answers a page, or a file when asked for one.</summary>
    public static RouteHandlerBuilder ProducesList<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<Page<T>>(StatusCodes.Status200OK, "application/json", "text/csv", TableResults.Xlsx);

    private static Table TableOf<T>(string name, List<T> rows)
    {
        var columns = typeof(T).GetProperties();
        return new Table(
            name,
            [.. columns.Select(column => JsonNamingPolicy.CamelCase.ConvertName(column.Name))],
            rows.Select(IReadOnlyList<object?> (row) => [.. columns.Select(column => column.GetValue(row))])
        );
    }
}

/// <summary>How a list is asked for.</summary>
/// <param name="Limit">Rows on a page, at most 500.</param>
/// <param name="Cursor">Where the page begins: <c>nextCursor</c> of the page before.</param>
/// <param name="Format"><c>csv</c> or <c>xlsx</c> for the whole list as a file.</param>
public readonly record struct ListAs(int? Limit, string? Cursor, string? Format, ITableWriter Writer);
