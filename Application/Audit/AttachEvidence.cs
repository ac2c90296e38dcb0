using System.Security.Cryptography;
using System.Text.Json.Serialization;
using FluentValidation;
using Tepat.Application.Audit.Photos;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>Attaches a photo to an object. What a camera wrote into it of place, time and device is left out.</summary>
/// <param name="Id">UUID, made by the sender: the same photo sent twice is attached once.</param>
/// <param name="Content">The file as it came.</param>
[Requires(Permissions.AttachEvidence)]
public sealed record AttachEvidence(
    string Id,
    ObjectKind ObjectKind,
    string ObjectCode,
    string? Remark,
    [property: JsonIgnore] ReadOnlyMemory<byte> Content
) : ICommand<AttachedPhoto>, IHasSubject
{
    /// <summary>Stands for the bytes in the identity of the command.</summary>
    public string ContentSha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    [JsonIgnore]
    public string Subject => ObjectCode;
}

/// <param name="Sha256">Hash of the photo as it is kept, hexadecimal.</param>
public sealed record AttachedPhoto(string Id, string Sha256);

internal sealed class AttachEvidenceValidator : AbstractValidator<AttachEvidence>
{
    public AttachEvidenceValidator()
    {
        RuleFor(x => x.Id).Must(id => Guid.TryParseExact(id, "D", out _)).WithErrorCode("evidence.id_malformed");
        RuleFor(x => x.ObjectKind).IsInEnum();
        RuleFor(x => x.ObjectCode).IsCode();
        RuleFor(x => x.Remark).MaximumLength(Limits.RemarkLengthMax);
    }
}

internal sealed class AttachEvidenceHandler(IEvidence evidence, IObjectPlaces places, IBookkeeper books, IRequestContext context)
    : ICommandHandler<AttachEvidence, AttachedPhoto>
{
    public async Task<Outcome<AttachedPhoto>> Handle(AttachEvidence command, CancellationToken ct)
    {
        var caller = context.Caller;
        if (caller.May(Permissions.AddFindings) && command.ObjectKind != ObjectKind.Finding)
        {
            return EvidenceErrors.OnlyOnFindings;
        }

        if (await places.RegionOf(command.ObjectKind, command.ObjectCode, caller.Scope, ct) is not { } region)
        {
            return EvidenceErrors.ObjectNotFound(command.ObjectCode);
        }

        var read = Photo.Read(command.Content.Span);
        if (!read.IsSuccess)
        {
            return Outcome<AttachedPhoto>.Fail(read.Errors);
        }

        var (id, photo) = (command.Id.ToLowerInvariant(), read.Value);
        if (await evidence.Find(id, ct) is { } before)
        {
            var same = new StoredEvidence(id, command.ObjectKind, command.ObjectCode, photo.Sha256, photo.Format, caller.Source);
            return before == same ? new AttachedPhoto(id, photo.Sha256) : EvidenceErrors.IdTaken(id);
        }

        await evidence.Keep(photo, ct);
        return (await books.Record(Event(id, command, region, photo), ct)).Map(_ => new AttachedPhoto(id, photo.Sha256));
    }

    private static EvidenceAttached Event(string id, AttachEvidence command, string region, Photo photo) =>
        new(
            id,
            command.ObjectKind,
            command.ObjectCode,
            region,
            photo.Sha256,
            photo.Format,
            photo.Content.Length,
            string.IsNullOrWhiteSpace(command.Remark) ? null : command.Remark.Trim()
        );
}
