using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Tepat.Api.Common;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Api.Endpoints;

public static class EvidenceEndpoints
{
    /// <summary>Room for the parts of a form beside its file.</summary>
    private const int FormOverheadBytes = 64 * 1024;

    public static void MapEvidence(this RouteGroupBuilder api)
    {
        var evidence = api.MapGroup("/evidence").WithTags("Audit");
        evidence
            .MapList<ListEvidence, EvidenceView>("", List)
            .WithName("listEvidence")
            .WithSummary("Photos of one object, the first one first")
            .ProducesErrors(401, 403, 404, 413);
        evidence
            .MapGet("/{id}/content", Content)
            .WithName("getEvidenceContent")
            .WithSummary("The bytes of a photo")
            .WithDescription("Visible to whoever sees the object. The entity tag is the photo's hash, as it stands in the log.")
            .Sends<GetEvidenceContent>()
            .Produces<FileContentResult>(StatusCodes.Status200OK, "image/jpeg", "image/png", "image/webp")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesErrors(401, 403, 404);
        evidence
            .MapPost("", Attach)
            .WithName("attachEvidence")
            .WithSummary("Attach a photo to an object")
            .WithDescription(
                "JPEG, PNG or WebP up to 8 MiB, told by its contents. Place, time and device that a camera wrote into it are left out. "
                    + "The same id with the same photo is attached once; with another photo it is refused."
            )
            .Accepts<EvidenceForm>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(Limits.PhotoBytesMax + FormOverheadBytes))
            .DisableAntiforgery()
            .Sends<AttachEvidence>()
            .Produces<AttachedPhoto>()
            .ProducesErrors(401, 403, 404, 409, 413, 422);
    }

    private static async Task<IResult> List(string objectKind, string objectCode, [AsParameters] ListRequest list) =>
        KindOf(objectKind) is { } kind
            ? await list.Of("evidence", (size, from) => new ListEvidence(kind, objectCode, size, from))
            : Problems.From([EvidenceErrors.UnknownKind]);

    private static async Task<IResult> Content(string id, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var found = await mediator.Send(new GetEvidenceContent(id), ct);
        return found.ToResult(photo =>
        {
            // Its bytes never change, but who may see it does: kept by this browser only, and asked for again.
            response.Headers.CacheControl = "private, no-cache";
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            response.Headers.ContentDisposition = $"inline; filename=\"{photo.Id}.{Extension(photo.Format)}\"";
            return Results.Bytes(photo.Content, MediaType(photo.Format), entityTag: new EntityTagHeaderValue($"\"{photo.Sha256}\""));
        });
    }

    // The body may be large: who may not attach is turned away before it is read.
    private static async Task<IResult> Attach(HttpRequest request, IRequestContext context, IMediator mediator, CancellationToken ct)
    {
        if (RequestAccess.Of(typeof(AttachEvidence)).Check(context.Caller) is { } refusal)
        {
            return Problems.From([refusal]);
        }

        if (!request.HasFormContentType)
        {
            return Problems.From([EvidenceErrors.Empty]);
        }

        var form = await request.ReadFormAsync(ct);
        if (form.Files.GetFile("file") is not { } file)
        {
            return Problems.From([EvidenceErrors.Empty]);
        }

        if (file.Length > Limits.PhotoBytesMax)
        {
            return Problems.From([EvidenceErrors.TooLarge(file.Length)]);
        }

        if (KindOf(form["objectKind"]) is not { } kind)
        {
            return Problems.From([EvidenceErrors.UnknownKind]);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var (id, code, remark) = (form["id"].ToString(), form["objectCode"].ToString(), form["remark"].ToString());
        return await mediator.Ask(new AttachEvidence(id, kind, code, remark, content.ToArray()), ct);
    }

    private static ObjectKind? KindOf(string? word) =>
        Enum.GetValues<ObjectKind>()
            .Cast<ObjectKind?>()
            .FirstOrDefault(kind => string.Equals(kind.ToString(), word, StringComparison.OrdinalIgnoreCase));

    private static string MediaType(PhotoFormat format) => $"image/{Word(format)}";

    private static string Extension(PhotoFormat format) => format == PhotoFormat.Jpeg ? "jpg" : Word(format);

    private static string Word(PhotoFormat format) => format.ToString().ToLowerInvariant();
}

/// <summary>The parts of the form that attaches a photo.</summary>
/// <param name="Id">UUID, made by the sender.</param>
/// <param name="File">JPEG, PNG or WebP.</param>
/// <param name="Remark">What it shows, in a few words.</param>
public sealed record EvidenceForm(string Id, ObjectKind ObjectKind, string ObjectCode, string? Remark, IFormFile File);
