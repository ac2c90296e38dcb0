using Microsoft.AspNetCore.Mvc;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>Answers a table as a file.</summary>
public static class TableResults
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly DomainError FormatUnknown = DomainError.Invalid(
        "table.format_unknown",
        "A table leaves as csv or xlsx.",
        "format"
    );

    /// <summary>The file, or the problem.</summary>
    /// <param name="format">csv or xlsx; csv when none is named.</param>
    public static IResult ToFile(this Outcome<Table> outcome, string? format, ITableWriter writer) =>
        outcome.ToResult(table =>
        {
            if (!Enum.TryParse<TableFormat>(format ?? "csv", ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
            {
                return Problems.From([FormatUnknown]);
            }

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
        endpoint.Produces<FileContentResult>(StatusCodes.Status200OK, "text/csv", Xlsx);
}
