using Tepat.Application.Common;
using Tepat.Domain.Audit;

namespace Tepat.Application.Audit;

/// <summary>Photos of one object, the first one first.</summary>
[Requires(Permissions.ReadEvidence)]
public sealed record ListEvidence(ObjectKind ObjectKind, string ObjectCode, int? Limit, string? Cursor) : IQuery<Page<EvidenceView>>;

/// <summary>A photo without its bytes, which stand at <c>/api/evidence/{id}/content</c>.</summary>
public record EvidenceView
{
    public required string Id { get; init; }

    public required string ObjectKind { get; init; }

    public required string ObjectCode { get; init; }

    /// <summary><c>jpeg</c>, <c>png</c> or <c>webP</c>.</summary>
    public required string Format { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>Hash of the bytes as they are kept, as in the log's event, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public string? Remark { get; init; }

    /// <summary>Who attached it: the name in the log.</summary>
    public required string AttachedBy { get; init; }

    /// <summary>Display name of that person; null for an account that is gone.</summary>
    public string? AttachedByName { get; init; }

    public required DateTimeOffset AttachedAt { get; init; }

    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }
}
