using Dapper;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Hosting;

public static class HealthEndpoints
{
    /// <summary>Live: the process answers. Ready: the database answers and carries this program's schema.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).ExcludeFromDescription();
        app.MapGet(
                "/health/ready",
                async (Database database, CancellationToken ct) =>
                {
                    try
                    {
                        await using var connection = await database.OpenForReading(ct);
                        await connection.ExecuteScalarAsync<long>(
                            new CommandDefinition("SELECT Sequence FROM LogHead WHERE Id = 1", cancellationToken: ct)
                        );
                        return Results.Ok(new { status = "ready" });
                    }
                    catch (System.Data.Common.DbException)
                    {
                        return Results.Json(new { status = "unready" }, statusCode: StatusCodes.Status503ServiceUnavailable);
                    }
                }
            )
            .ExcludeFromDescription();
    }
}
