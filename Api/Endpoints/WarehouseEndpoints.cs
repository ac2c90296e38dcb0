using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Endpoints;

/// <summary>What happens to one carton in the warehouse.</summary>
public static class WarehouseEndpoints
{
    public static void MapWarehouse(this RouteGroupBuilder api)
    {
        MapSorting(api.MapGroup("/cartons/{code}/sorting").WithTags("Warehouse"));
        MapArchive(api.MapGroup("/cartons/{code}/archive").WithTags("Warehouse"));
    }

    private static void MapSorting(RouteGroupBuilder carton)
    {
        carton
            .MapGet("", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetSortingCarton(code), ct))
            .WithName("getSortingCarton")
            .WithSummary("One carton for the team that sorts it: label, table, count")
            .Sends<GetSortingCarton>()
            .Produces<SortingCarton>()
            .ProducesErrors(401, 403, 404);
        carton
            .MapPost(
                "",
                (string code, SortCartonBody body, IMediator mediator, CancellationToken ct) => mediator.Ask(body.ToCommand(code), ct)
            )
            .WithName("sortCarton")
            .WithSummary("Record a sorted carton: good, damaged by reason, and by difference short or over")
            .WithDescription("A difference needs a second count by another person and an explanation; it opens a case.")
            .Sends<SortCarton>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        carton
            .MapPost(
                "/opening",
                (string code, OpenSortingBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new OpenSorting(code, body.Team), ct)
            )
            .WithName("openSorting")
            .WithSummary("Take a carton to a team's table and open it")
            .WithDescription("One carton at a time: a team that has one open cannot open another.")
            .Sends<OpenSorting>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        carton
            .MapPost(
                "/return",
                (string code, ReturnCartonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ReturnCarton(code, body.Team, body.Reason), ct)
            )
            .WithName("returnCarton")
            .WithSummary("Put a carton back from a team's table, uncounted")
            .Sends<ReturnCarton>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapArchive(RouteGroupBuilder carton) =>
        carton
            .MapPost(
                "",
                (string code, ArchiveRevoteBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ArchiveRevote(code, body.Witness), ct)
            )
            .WithName("archiveRevote")
            .WithSummary("Put a carton of the locked re-vote pool into the archive")
            .WithDescription(
                "Sealed as it came, or what re-votes left in it, before a witness; refused while a re-vote may still be ordered (R16) or a release promises it."
            )
            .Sends<ArchiveRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
}

/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record ArchiveRevoteBody(string Witness);

/// <param name="Team">Code of the team.</param>
public sealed record OpenSortingBody(string Team);

/// <param name="Team">Code of the team that has it on its table.</param>
/// <param name="Reason">Why it is put back, at least 10 letters.</param>
public sealed record ReturnCartonBody(string Team, string Reason);

/// <param name="Team">The team on whose table it lies; left out when the warehouse's officers sorted it themselves.</param>
/// <param name="FlawedSheets">Of the good ones, those usable with a flaw.</param>
/// <param name="FoldedSheets">Of the good ones, those that were folded.</param>
/// <param name="SecondCount">Needed when the count differs from what the books hold.</param>
/// <param name="Explanation">Needed then as well, at least 10 letters.</param>
public sealed record SortCartonBody(
    string? Team,
    long GoodSheets,
    IReadOnlyList<DamagedSheets> Damage,
    long FlawedSheets,
    long FoldedSheets,
    SecondCount? SecondCount,
    string? Explanation
)
{
    internal SortCarton ToCommand(string carton) =>
        new(carton, Team, GoodSheets, Damage, FlawedSheets, FoldedSheets, SecondCount, Explanation);
}
