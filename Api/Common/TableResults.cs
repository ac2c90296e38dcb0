using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>Answers a table as a file.</summary>
public static class TableResults
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file, or the problem; a table beyond the limit of rows is 413.</summary>
    public static IResult ToFile(this Outcome<Table> outcome, TableFormat? format, ITableWriter writer) =>
        outcome.ToResult(table =>
        {
            var wanted = format ?? TableFormat.Csv;
            var ending = wanted == TableFormat.Csv ? "csv" : "xlsx";
            return Results.Stream(
                async body =>
                {
                    // Workbooks are written with synchronous calls, which the server's stream refuses.
                    using var buffer = new MemoryStream();
                    await writer.Write(table, wanted, buffer, CancellationToken.None);
                    buffer.Position = 0;
                    await buffer.CopyToAsync(body);
                },
                wanted == TableFormat.Csv ? "text/csv; charset=utf-8" : Xlsx,
                $"{table.Name}.{ending}"
            );
        });

    /// <summary>Says in the document that the endpoint answers a file.</summary>
    public static RouteHandlerBuilder ProducesTable(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status200OK, contentType: "text/csv", additionalContentTypes: Xlsx);
}
