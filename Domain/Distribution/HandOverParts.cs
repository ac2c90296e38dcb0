using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>One who signs a hand-over: with an account, or as the signed paper says.</summary>
/// <param name="Office">Office in the field's words, for example <c>Ketua PPS</c>.</param>
/// <param name="Rank">Rank, for police and military.</param>
/// <param name="PaperHash">SHA-256 of the signed paper's scan, when the signature is on paper.</param>
public sealed record Party(string Office, string Name, string? Rank = null, string? PaperHash = null)
{
    /// <summary>The same name is the same person.</summary>
    public bool IsSamePerson(Party other) => string.Equals(Name.Trim(), other.Name.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A box as the receiver saw it.</summary>
/// <param name="Seals">Serial numbers read at the hand-over.</param>
/// <param name="IsBroken">A seal was broken or missing.</param>
public sealed record BoxSeen(string Box, IReadOnlyList<string> Seals, bool IsBroken = false);

/// <summary>Goods that travel beside the boxes: booths, posters.</summary>
public sealed record OutsideItem(string Item, long Quantity);

/// <summary>One end of a hand-over.</summary>
/// <param name="Region">Code of the committee's region; a station's is its village.</param>
/// <param name="Station">Number of the polling station, at that level.</param>
public sealed record CustodyPoint(CustodyLevel Level, string Region, int? Station = null)
{
    /// <summary>How a place on the books names it.</summary>
    public string Ref => Level == CustodyLevel.Station ? $"{Region}-{Station:D3}" : Region;
}

/// <summary>A hand-over as it is listed.</summary>
public sealed record HandOverRow(BoxesHandedOver HandOver) : PostedRow;

/// <summary>One box of a hand-over: seals as the books held them and as they were seen.</summary>
public sealed record HandOverBoxRow(string Box, HandOverBoxFinding Finding) : PostedRow;

/// <param name="IsGap">The books held the box more than one step away.</param>
/// <param name="IsLate">Later hand-overs of the box were recorded before this one.</param>
public sealed record HandOverBoxFinding(
    IReadOnlyList<string> SealsOnBooks,
    IReadOnlyList<string> SealsSeen,
    bool IsSealDifferent,
    bool IsMisrouted,
    bool IsGap,
    bool IsLate
);

/// <summary>The number of a hand-over that is recorded.</summary>
public sealed record HandOverNumber(string Number);
