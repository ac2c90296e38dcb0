using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Regions;
using Tepat.Domain.Common;

namespace Tepat.Api.Endpoints;

public static class RegionsEndpoints
{
    private const int FormOverheadBytes = 64 * 1024;

    public static void MapRegions(this IEndpointRouteBuilder api)
    {
        MapRegionReads(api.MapGroup("/regions").WithTags("Regions"));
        var stations = api.MapGroup("/stations").WithTags("Regions");
        MapStations(stations);
        MapFaults(stations);
        MapSnapshots(api.MapGroup("/station-snapshots").WithTags("Regions"));
    }

    private static void MapRegionReads(RouteGroupBuilder regions)
    {
        regions
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetRegion(code), ct))
            .WithName("getRegion")
            .WithSummary("One region with its regions below, stations and voters")
            .WithDescription("Codes are dotted: 35, 35.07, 35.07.01, 35.07.01.2001. Out of scope is 404.")
            .Sends<GetRegion>()
            .Produces<RegionView>()
            .ProducesErrors(401, 403, 404);
        regions
            .MapGet(
                "/{code}/children",
                (string code, string? search, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ListRegionChildren(code, search, cursor, limit), ct)
            )
            .WithName("listRegionChildren")
            .WithSummary("Regions one level below, by code, with stations and voters")
            .Sends<ListRegionChildren>()
            .Produces<Page<RegionRow>>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapStations(RouteGroupBuilder stations)
    {
        stations
            .MapGet(
                "/",
                (string region, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ListStations(region, cursor, limit), ct)
            )
            .WithName("listStations")
            .WithSummary("Polling stations of a region by village and number")
            .Sends<ListStations>()
            .Produces<Page<StationView>>()
            .ProducesErrors(401, 403, 404);
        stations
            .MapGet(
                "/export",
                async (string region, string? format, ITableWriter writer, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new ExportStations(region), ct)).ToFile(format, writer)
            )
            .WithName("exportStations")
            .WithSummary("All polling stations of a region as CSV or XLSX")
            .Sends<ExportStations>()
            .ProducesTable()
            .ProducesErrors(401, 403, 404);
        stations
            .MapPost("/imports", Import)
            .WithName("importStations")
            .WithSummary("Import a CSV or XLSX file of polling stations; a dry run only checks it")
            .WithDescription(
                "Columns: kode_desa, nomor_tps, dpt. All or nothing: with one fault nothing is imported. Answers 202 with the job's address; "
                    + "faults stand in the job's result by row and column. At most 500,000 rows."
            )
            .Accepts<StationImportForm>("multipart/form-data")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Limits.ImportBytesMax + FormOverheadBytes))
            .DisableAntiforgery()
            .Sends<ImportStations>()
            .Produces<ImportStarted>(StatusCodes.Status202Accepted)
            .ProducesErrors(401, 403, 404, 413);
    }

    private static void MapFaults(RouteGroupBuilder stations) =>
        stations
            .MapGet(
                "/imports/{jobId:guid}/faults",
                async (Guid jobId, string? format, ITableWriter writer, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new ExportImportFaults(jobId), ct)).ToFile(format, writer)
            )
            .WithName("exportImportFaults")
            .WithSummary("The faulty lines of an import as CSV or XLSX, with what is wrong in each")
            .Sends<ExportImportFaults>()
            .ProducesTable()
            .ProducesErrors(401, 403, 404);

    private static void MapSnapshots(RouteGroupBuilder snapshots)
    {
        snapshots
            .MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListStationSnapshots(), ct))
            .WithName("listStationSnapshots")
            .WithSummary("Published versions of the polling stations, the newest first")
            .Sends<ListStationSnapshots>()
            .Produces<Page<StationSnapshotView>>()
            .ProducesErrors(401, 403);
        snapshots
            .MapGet(
                "/{code}/difference",
                (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetSnapshotDifference(code), ct)
            )
            .WithName("getSnapshotDifference")
            .WithSummary("What a version changed against the one before, per kabupaten/kota")
            .Sends<GetSnapshotDifference>()
            .Produces<SnapshotDifference>()
            .ProducesErrors(401, 403, 404);
    }

    // The body may be large: who may not import is turned away before it is read.
    private static async Task<IResult> Import(HttpRequest request, IRequestContext context, IMediator mediator, CancellationToken ct)
    {
        if (RequestAccess.Of(typeof(ImportStations)).Check(context.Caller) is { } refusal)
        {
            return Problems.From([refusal]);
        }

        if (!request.HasFormContentType)
        {
            return Problems.From([DomainError.Invalid("station_file.missing", "Send the file as multipart/form-data.", "file")]);
        }

        var form = await request.ReadFormAsync(ct);
        if (form.Files.GetFile("file") is not { } file)
        {
            return Problems.From([DomainError.Invalid("station_file.missing", "Send the file in the part named file.", "file")]);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var dryRun = bool.TryParse(form["dryRun"], out var dry) && dry;
        var command = new ImportStations(form["election"].ToString(), Path.GetFileName(file.FileName), content.ToArray(), dryRun);
        return (await mediator.Send(command, ct)).ToResult(started => Results.Accepted($"/api/jobs/{started.JobId}", started));
    }
}

/// <summary>The parts of an import's form.</summary>
/// <param name="File">A CSV or XLSX file.</param>
/// <param name="Election">Code of the election.</param>
/// <param name="DryRun">Check only.</param>
public sealed record StationImportForm(IFormFile File, string Election, bool DryRun);
