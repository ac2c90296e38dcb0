using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Endpoints;

public static class PackingEndpoints
{
    public static void MapPacking(this RouteGroupBuilder api)
    {
        MapLists(api.MapGroup("/pack-lists").WithTags("Packing"));
        MapBoxes(api.MapGroup("/boxes").WithTags("Packing"));
        MapSteps(api.MapGroup("/boxes/{code}").WithTags("Packing"));
        MapBatches(api.MapGroup("/box-batches").WithTags("Packing"));
        MapKits(api.MapGroup("").WithTags("Packing"));
    }

    private static void MapLists(RouteGroupBuilder lists)
    {
        lists
            .MapGet("/progress", (string? region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetPacking(region), ct))
            .WithName("getPacking")
            .WithSummary("How far the boxes of each regency and contest are")
            .Sends<GetPacking>()
            .Produces<Page<PackingProgress>>()
            .ProducesErrors(401, 403, 404);
        lists
            .MapList<ListPackingVillages, PackingVillage>(
                "/villages",
                (string? region, string? contest, [AsParameters] ListRequest list) =>
                    list.Of("villages", (size, from) => new ListPackingVillages(region, contest, size, from))
            )
            .WithName("listPackingVillages")
            .WithSummary("Villages with a pack list and how far their boxes are")
            .ProducesErrors(401, 403, 404, 413);
        lists
            .MapGet("/{region}", (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetPackList(region), ct))
            .WithName("getPackList")
            .WithSummary("The pack list of a village or subdistrict: stations, boxes, contents and states")
            .Sends<GetPackList>()
            .Produces<PackList>()
            .ProducesErrors(401, 403, 404);
        lists
            .MapPost("", (OpenPackList body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("openPackList")
            .WithSummary("Open the pack list of a contest in a regency from its approved plan, or take over a newer plan")
            .Sends<OpenPackList>()
            .Produces<OpenedPackList>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapBoxes(RouteGroupBuilder boxes)
    {
        boxes
            .MapList<ListBoxes, BoxRow>(
                "",
                (string? region, string? status, string? contest, string? place, [AsParameters] ListRequest list) =>
                    list.Of("boxes", (size, from) => new ListBoxes(region, status, contest, place, size, from))
            )
            .WithName("listBoxes")
            .WithSummary("Ballot boxes of the caller's regions, by village, station and contest")
            .ProducesErrors(401, 403, 404, 413);
        boxes
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetBox(code), ct))
            .WithName("getBox")
            .WithSummary("One box with its contents, seals, place and history")
            .Sends<GetBox>()
            .Produces<BoxDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapSteps(RouteGroupBuilder box)
    {
        box.MapPost(
                "/filling",
                (string code, FillBoxBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new FillBox(code, body.Contest, body.Sheets, body.Carton, body.Exceptions), ct)
            )
            .WithName("fillBox")
            .WithSummary("Fill a box: ballots of its contest, exact to the sheet, and a kit")
            .Sends<FillBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        box.MapPost(
                "/verification",
                (string code, VerifyBoxBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new VerifyBox(code, body.CountedSheets), ct)
            )
            .WithName("verifyBox")
            .WithSummary("Count a filled box a second time, by another person")
            .Sends<VerifyBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        box.MapPost(
                "/sealing",
                (string code, SealBoxBody body, IMediator mediator, CancellationToken ct) => mediator.Ask(new SealBox(code, body.Seals), ct)
            )
            .WithName("sealBox")
            .WithSummary("Tie and seal a verified box with serial numbers that are used once")
            .Sends<SealBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        box.MapPost(
                "/emptying",
                (string code, EmptyBoxBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new EmptyBox(code, body.CountedSheets, body.Reason), ct)
            )
            .WithName("emptyBox")
            .WithSummary("Open and empty a box in the packing hall because something in it is wrong")
            .WithDescription("What was counted is good again; a difference opens a case.")
            .Sends<EmptyBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapBatches(RouteGroupBuilder batches)
    {
        batches
            .MapPost("/preview", (PreviewBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("previewBoxes")
            .WithSummary("What a batch would do: which boxes change, which are refused and why; nothing is recorded")
            .Sends<PreviewBoxes>()
            .Produces<BatchAnswer>()
            .ProducesErrors(401, 403, 404, 413);
        batches
            .MapPost("/filling", (FillBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("fillBoxes")
            .WithSummary("Fill many boxes exactly as their pack list says, by region, range or scanned labels")
            .Sends<FillBoxes>()
            .Produces<BatchAnswer>()
            .ProducesErrors(401, 403, 404, 409, 413);
        batches
            .MapPost("/verification", (VerifyBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("verifyBoxes")
            .WithSummary("Verify many filled boxes, by region, range or scanned labels")
            .Sends<VerifyBoxes>()
            .Produces<BatchAnswer>()
            .ProducesErrors(401, 403, 404, 409, 413);
        batches
            .MapPost("/sealing", (SealBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("sealBoxes")
            .WithSummary("Seal many verified boxes with serial numbers scanned for each or taken from a range")
            .Sends<SealBoxes>()
            .Produces<BatchAnswer>()
            .ProducesErrors(401, 403, 404, 409, 413);
    }

    private static void MapKits(RouteGroupBuilder api)
    {
        api.MapPost("/box-assembly", (AssembleBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("assembleBoxes")
            .WithSummary("Record ballot boxes that were put together, and those found damaged")
            .Sends<AssembleBoxes>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        api.MapGet(
                "/kits",
                (string region, string contest, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetKits(region, contest), ct)
            )
            .WithName("getKits")
            .WithSummary("What a kit holds, how many are made and used, and how many the stock is enough for")
            .Sends<GetKits>()
            .Produces<KitStock>()
            .ProducesErrors(401, 403, 404, 422);
        api.MapPost("/kits", (MakeKits body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("makeKits")
            .WithSummary("Put kits together for a village, or for all villages of a region that still need some")
            .Sends<MakeKits>()
            .Produces<MadeKits>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Contest">Contest that the packer believes to fill for.</param>
/// <param name="Sheets">Ballots counted into the box.</param>
/// <param name="Carton">Label of the sorted carton that they come from, when it was scanned.</param>
/// <param name="Exceptions">Where its other contents differ from the kit.</param>
public sealed record FillBoxBody(string Contest, long Sheets, string? Carton, IReadOnlyList<ContentException>? Exceptions);

public sealed record VerifyBoxBody(long CountedSheets);

/// <param name="Seals">Serial numbers of the ties and seals on the box.</param>
public sealed record SealBoxBody(IReadOnlyList<string> Seals);

/// <param name="CountedSheets">Ballots counted out of the box.</param>
/// <param name="Reason">Why it is emptied, at least 10 letters.</param>
public sealed record EmptyBoxBody(long CountedSheets, string Reason);
