using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Distribution;

namespace Tepat.Api.Endpoints;

/// <summary>The locked pools of re-vote ballots and the orders that release them (R2).</summary>
public static class RevoteEndpoints
{
    public static void MapRevotes(this RouteGroupBuilder api)
    {
        var revotes = api.MapGroup("/revotes").WithTags("Warehouse");
        MapReads(revotes);
        MapOrder(revotes);
        MapStations(revotes);
    }

    private static void MapReads(RouteGroupBuilder revotes)
    {
        revotes
            .MapList<ListRevotes, RevoteRow>(
                "",
                (string? region, string? contest, string? status, [AsParameters] ListRequest list) =>
                    list.Of("revotes", (size, from) => new ListRevotes(region, contest, status, size, from))
            )
            .WithName("listRevotes")
            .WithSummary("Orders that release re-vote ballots to stations")
            .ProducesErrors(401, 403, 404, 413);
        revotes
            .MapGet("/pools", (string? region, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListRevotePools(region), ct))
            .WithName("listRevotePools")
            .WithSummary("The locked pools, contest by contest: in the store, promised, at stations, told, archived")
            .WithDescription("A pool belongs to the commission that holds the contest: the governor's to the province.")
            .Sends<ListRevotePools>()
            .Produces<IReadOnlyList<RevotePoolView>>()
            .ProducesErrors(401, 403, 404);
        revotes
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetRevote(code), ct))
            .WithName("getRevote")
            .WithSummary("One release with its signatures and stations")
            .Sends<GetRevote>()
            .Produces<RevoteDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapOrder(RouteGroupBuilder revotes)
    {
        revotes
            .MapPost("", (ProposeRevote body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("proposeRevote")
            .WithSummary("Propose to release re-vote ballots to stations, by a decision of KPU")
            .WithDescription("What is asked for is promised from now on. No station gets more than its voters and reserve (R5).")
            .Sends<ProposeRevote>()
            .Produces<ProposedRevote>()
            .ProducesErrors(401, 403, 404, 409, 422);
        revotes
            .MapPost("/{code}/signature", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new SignRevote(code), ct))
            .WithName("signRevote")
            .WithSummary("Sign a release for KPU; two different people must")
            .WithDescription("A signature of one's own, never the proposer's. With the third of all signatures the pool is open for it.")
            .Sends<SignRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        revotes
            .MapPost(
                "/{code}/witness-signature",
                (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new WitnessRevote(code), ct)
            )
            .WithName("witnessRevote")
            .WithSummary("Sign a release as Bawaslu's witness")
            .Sends<WitnessRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        revotes
            .MapPost(
                "/{code}/cancellation",
                (string code, CancelRevoteBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CancelRevote(code, body.Reason), ct)
            )
            .WithName("cancelRevote")
            .WithSummary("Take a release, or what of it was not given out, back with a reason")
            .WithDescription("Refused while a box is at its station: its report comes first.")
            .Sends<CancelRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapStations(RouteGroupBuilder revotes)
    {
        revotes
            .MapPost(
                "/{code}/hand-outs",
                (string code, HandOutRevoteBody body, IMediator mediator, CancellationToken ct) => mediator.Ask(body.ToCommand(code), ct)
            )
            .WithName("handOutRevote")
            .WithSummary("Open the pool before a witness and hand a station its box")
            .WithDescription("Only of a released order; exactly the number of sheets that was signed for.")
            .Sends<HandOutRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        revotes
            .MapPost(
                "/{code}/reports",
                (string code, ReportRevoteBody body, IMediator mediator, CancellationToken ct) => mediator.Ask(body.ToCommand(code), ct)
            )
            .WithName("reportRevote")
            .WithSummary("Record a station's box home: used, spoiled and unused sheets, and its new seals")
            .WithDescription("A difference to what it was given opens a case.")
            .Sends<ReportRevote>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        revotes
            .MapPost(
                "/{code}/archive",
                (string code, ArchiveRevoteBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ArchiveRevoteBoxes(code, body.Witness), ct)
            )
            .WithName("archiveRevoteBoxes")
            .WithSummary("Put the boxes of a completed release into the archive")
            .Sends<ArchiveRevoteBoxes>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Reason">At least 10 letters.</param>
public sealed record CancelRevoteBody(string Reason);

/// <param name="Village">Code of the station's village.</param>
/// <param name="Cartons">Cartons of the pool, in the order in which they are opened.</param>
/// <param name="Seals">Serial numbers on the box.</param>
/// <param name="Receiver">Who takes it over for KPPS.</param>
/// <param name="OccurredAt">When it was handed out; now when left out.</param>
public sealed record HandOutRevoteBody(
    string Village,
    int Station,
    IReadOnlyList<string> Cartons,
    IReadOnlyList<string> Seals,
    Party Receiver,
    Party Witness,
    DateTimeOffset? OccurredAt
)
{
    internal HandOutRevote ToCommand(string release) => new(release, Village, Station, Cartons, Seals, Receiver, Witness, OccurredAt);
}

/// <param name="Village">Code of the station's village.</param>
/// <param name="NewSeals">Serial numbers with which it was closed again.</param>
/// <param name="Reporter">The head of KPPS, who signs the count.</param>
/// <param name="OccurredAt">When the count was signed; now when left out.</param>
public sealed record ReportRevoteBody(
    string Village,
    int Station,
    long UsedSheets,
    long SpoiledSheets,
    long UnusedSheets,
    IReadOnlyList<string> NewSeals,
    Party Reporter,
    DateTimeOffset? OccurredAt
)
{
    internal ReportRevote ToCommand(string release) =>
        new(release, Village, Station, UsedSheets, SpoiledSheets, UnusedSheets, NewSeals, Reporter, OccurredAt);
}
