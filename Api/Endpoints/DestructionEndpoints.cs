using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Destruction;

namespace Tepat.Api.Endpoints;

public static class DestructionEndpoints
{
    public static void MapDestruction(this RouteGroupBuilder api)
    {
        var destructions = api.MapGroup("/destructions").WithTags("Destruction");
        MapReads(destructions);
        MapProposal(destructions);
        MapSignatures(destructions);
    }

    private static void MapReads(RouteGroupBuilder destructions)
    {
        destructions
            .MapList<ListDestructions, DestructionRow>(
                "",
                (string? region, string? contest, string? status, [AsParameters] ListRequest list) =>
                    list.Of("destructions", (size, from) => new ListDestructions(region, contest, status, size, from))
            )
            .WithName("listDestructions")
            .WithSummary("Destructions of damaged and surplus ballots")
            .ProducesErrors(401, 403, 404, 413);
        destructions
            .MapGet("/gate", (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetDestructionGate(region), ct))
            .WithName("getDestructionGate")
            .WithSummary("What still forbids the destruction, contest by contest")
            .WithDescription(
                "Nothing is destroyed while a box is unfilled or unverified or a ballot is still required. Missing sheets do not block."
            )
            .Sends<GetDestructionGate>()
            .Produces<IReadOnlyList<DestructionGateView>>()
            .ProducesErrors(401, 403, 404);
        destructions
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetDestruction(code), ct))
            .WithName("getDestruction")
            .WithSummary("One destruction with its signatures")
            .Sends<GetDestruction>()
            .Produces<DestructionDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapProposal(RouteGroupBuilder destructions)
    {
        destructions
            .MapPost("", (ProposeDestruction body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("proposeDestruction")
            .WithSummary("Propose to destroy all damaged and surplus ballots of a contest (R12)")
            .WithDescription("Early is fine; after H-1 it is late, not forbidden.")
            .Sends<ProposeDestruction>()
            .Produces<ProposedDestruction>()
            .ProducesErrors(401, 403, 404, 409, 422);
        destructions
            .MapPost(
                "/{code}/carry-out",
                (string code, CarryOutBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CarryOutDestruction(code, body.TotalSheets, body.DamagedSheets, body.SurplusSheets), ct)
            )
            .WithName("carryOutDestruction")
            .WithSummary("Record that the ballots were destroyed")
            .WithDescription("Only after KPU, Bawaslu and the police have signed; the gate is asked again. Nothing of the account remains.")
            .Sends<CarryOutDestruction>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        destructions
            .MapPost(
                "/{code}/cancellation",
                (string code, CancelDestructionBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CancelDestruction(code, body.Reason), ct)
            )
            .WithName("cancelDestruction")
            .WithSummary("Take a proposal back with a reason")
            .Sends<CancelDestruction>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapSignatures(RouteGroupBuilder destructions)
    {
        destructions
            .MapPost(
                "/{code}/signature",
                (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new SignDestruction(code), ct)
            )
            .WithName("signDestruction")
            .WithSummary("Sign a proposal for KPU")
            .WithDescription("A signature of one's own, never the proposer's.")
            .Sends<SignDestruction>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        destructions
            .MapPost(
                "/{code}/witness-signature",
                (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new WitnessDestruction(code), ct)
            )
            .WithName("witnessDestruction")
            .WithSummary("Sign a proposal as Bawaslu's witness")
            .Sends<WitnessDestruction>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        destructions
            .MapPost(
                "/{code}/police-signature",
                (string code, PoliceSignatureBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new RecordPoliceSignature(code, body.Unit, body.Rank, body.Name, body.PaperHash), ct)
            )
            .WithName("recordPoliceSignature")
            .WithSummary("Record the signature of the police from the signed paper")
            .Sends<RecordPoliceSignature>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="TotalSheets">The number destroyed, typed by the person at the fire.</param>
public sealed record CarryOutBody(long TotalSheets, long DamagedSheets, long SurplusSheets);

/// <param name="Reason">At least 10 letters.</param>
public sealed record CancelDestructionBody(string Reason);

/// <param name="Unit">Unit of the officer, for example <c>Polres Malang</c>.</param>
/// <param name="PaperHash">SHA-256 of the signed paper's scan, 64 hexadecimal characters.</param>
public sealed record PoliceSignatureBody(string Unit, string Rank, string Name, string PaperHash);
