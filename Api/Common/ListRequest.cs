using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>How a list is asked for; the same for each of them. An endpoint adds its own filters before it.</summary>
/// <param name="Limit">Rows on a page, at most 500.</param>
/// <param name="Cursor">Where the page begins: <c>nextCursor</c> of the page before.</param>
/// <param name="Format"><c>csv</c> or <c>xlsx</c> for the whole list as a file.</param>
public readonly record struct ListRequest(
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "cursor")] string? Cursor,
    [FromQuery(Name = "format")] string? Format,
    ITableWriter Writer,
    IMediator Mediator,
    CancellationToken Aborted
)
{
    /// <summary>
    /// Answers one page as JSON or, when a format is asked for, all pages as CSV or XLSX up to
    /// <see cref="Limits.ExportRowsMax"/>; columns are called as in the JSON.
    /// </summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="query">Makes the query for a limit and a cursor.</param>
    public async Task<IResult> Of<T>(string name, Func<int?, string?, IQuery<Page<T>>> query)
    {
        if (Format is not { } format)
        {
            return await Mediator.Ask(query(Limit, Cursor), Aborted);
        }

        List<T> rows = [];
        string? cursor = null;
        do
        {
            var page = await Mediator.Send(query(Limits.PageSizeMax, cursor), Aborted);
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
        return table.ToFile(format, Writer);
    }

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

/// <summary>Lists among the endpoints.</summary>
public static class ListEndpoints
{
    /// <summary>
    /// Maps a list: it sends <typeparamref name="TQuery"/> and answers a page of <typeparamref name="TRow"/>, or a file when asked for one.
    /// </summary>
    /// <param name="list">Takes the list's own filters and a <see cref="ListRequest"/>.</param>
    public static RouteHandlerBuilder MapList<TQuery, TRow>(this IEndpointRouteBuilder endpoints, string pattern, Delegate list)
        where TQuery : IQuery<Page<TRow>> =>
        endpoints
            .MapGet(pattern, list)
            .Sends<TQuery>()
            .Produces<Page<TRow>>(StatusCodes.Status200OK, "application/json", "text/csv", TableResults.Xlsx);
}
