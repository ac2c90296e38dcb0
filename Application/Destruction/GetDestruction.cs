using Tepat.Application.Common;

namespace Tepat.Application.Destruction;

/// <summary>One destruction with its signatures: what the certificate says.</summary>
[Requires(Permissions.ReadDestructions)]
public sealed record GetDestruction(string Destruction) : IQuery<DestructionDetail>;

public sealed record DestructionDetail(
    DestructionRow Destruction,
    string Method,
    string Site,
    string? CancelReason,
    IReadOnlyList<DestructionSignatureView> Signatures
);

public sealed record DestructionSignatureView
{
    /// <summary><c>kpu</c>, <c>bawaslu</c> or <c>police</c>.</summary>
    public required string Office { get; init; }

    public required string SignatoryName { get; init; }

    /// <summary>Who signed or, for the police, who recorded the signature.</summary>
    public required string SignedBy { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Set for a signature that was recorded from paper.</summary>
    public string? SignatoryUnit { get; init; }

    public string? SignatoryRank { get; init; }

    /// <summary>SHA-256 of the signed paper.</summary>
    public string? PaperHash { get; init; }
}
