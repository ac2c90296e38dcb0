using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>
/// A photo was attached to an object. The photo's hash stands in the log, so that no other photo can take its place unseen; what was
/// attached stays.
/// </summary>
/// <param name="Evidence">Id of the photo, made by who attaches it.</param>
/// <param name="Region">The region that the object belongs to.</param>
/// <param name="Sha256">Hash of the bytes as they are kept, hexadecimal.</param>
/// <param name="SizeBytes">Length of the photo as it is kept.</param>
public sealed record EvidenceAttached(
    string Evidence,
    ObjectKind ObjectKind,
    string ObjectCode,
    string Region,
    string Sha256,
    PhotoFormat Format,
    long SizeBytes,
    string? Remark
) : EventData
{
    public override string Subject => ObjectCode;

    public override void Touches(Keys keys) => keys.Need<AttachedEvidence>(Evidence);

    public override Concern Concerns(Books books) => new(Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<AttachedEvidence>(Evidence) is not null)
        {
            return EvidenceErrors.IdTaken(Evidence);
        }

        books.Put(Evidence, new AttachedEvidence(Evidence));
        books.Posting.Rows.Add(new EvidenceRow(this));
        return Outcome.Success;
    }
}

/// <summary>The id of a photo that is attached.</summary>
public sealed record AttachedEvidence(string Id);

/// <summary>A photo as it is listed.</summary>
public sealed record EvidenceRow(EvidenceAttached Photo) : PostedRow;

/// <summary>The formats in which photos are kept.</summary>
public enum PhotoFormat
{
    Jpeg,
    Png,
    WebP,
}

public static class EvidenceErrors
{
    public static readonly DomainError OnlyOnFindings = DomainError.Forbidden(
        "evidence.only_on_findings",
        "An observer's photo belongs to a finding."
    );

    public static readonly DomainError Empty = DomainError.Invalid("evidence.missing", "Send the photo in the part named file.", "file");

    public static readonly DomainError UnknownKind = DomainError.Invalid(
        "evidence.object_kind_unknown",
        "Photos are not attached to such a kind of object.",
        "objectKind"
    );

    public static readonly DomainError UnknownFormat = DomainError.Rule(
        "evidence.format_unknown",
        "A photo is a JPEG, PNG or WebP file; its contents are none of these.",
        "file"
    );

    public static readonly DomainError Broken = DomainError.Rule("evidence.broken", "The photo is cut off or damaged.", "file");

    public static DomainError TooLarge(long sizeBytes) =>
        new DomainError(
            "evidence.too_large",
            $"A photo has at most {Limits.PhotoBytesMax} bytes; this one has {sizeBytes}.",
            ErrorKind.TooLarge,
            "file"
        )
            .With("sizeBytes", sizeBytes)
            .With("mostMiB", Limits.PhotoBytesMax / (1024 * 1024));

    public static DomainError IdTaken(string id) =>
        DomainError.Conflict("evidence.id_taken", $"The id {id} belongs to another photo.").At("id");

    public static DomainError NotFound(string id) => DomainError.NotFound("evidence.not_found", $"There is no photo {id}.");

    public static DomainError ObjectNotFound(string code) =>
        DomainError.NotFound("evidence.object_not_found", $"There is no such object as {code}.").At("objectCode");
}
