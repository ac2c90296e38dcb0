using Tepat.Application.Audit.Photos;
using Tepat.Domain.Audit;

namespace Tepat.Application.Audit;

/// <summary>A photo as the log knows it.</summary>
public sealed record StoredEvidence(
    string Id,
    ObjectKind ObjectKind,
    string ObjectCode,
    string Sha256,
    PhotoFormat Format,
    string AttachedBy
);

/// <summary>
/// Where photos are kept: the bytes by their hash, beside the rows that the log's events make. A photo is as visible as the object that
/// it is about: whoever asks for one holds the object against the caller's scope.
/// </summary>
public interface IEvidence
{
    /// <summary>The photo with an id, whoever attached it.</summary>
    Task<StoredEvidence?> Find(string id, CancellationToken ct);

    /// <summary>Keeps the bytes, once however often they are attached.</summary>
    Task Keep(Photo photo, CancellationToken ct);

    Task<byte[]> Content(string sha256, CancellationToken ct);
}
