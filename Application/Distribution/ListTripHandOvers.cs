using Tepat.Application.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>The signed hand-overs of a trip's boxes since they were loaded, in the order in which they were recorded.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record ListTripHandOvers(string Code, int? Limit, string? Cursor) : IQuery<Page<TripHandOver>>;

/// <param name="Boxes">Boxes of this trip only; the record may have more.</param>
public sealed record TripHandOver(HandOverView HandOver, Party Sender, Party Receiver, Party Witness, IReadOnlyList<TripHandOverBox> Boxes);

/// <summary>A box of a trip as it was handed on: seals at both ends, and the case that a difference opened.</summary>
/// <param name="SealsOnBooks">Serial numbers when it was handed over.</param>
/// <param name="SealsSeen">Serial numbers as the receiver saw them.</param>
/// <param name="SealCase">Code of the case that a broken or different seal opened.</param>
public sealed record TripHandOverBox(
    string Box,
    IReadOnlyList<string> SealsOnBooks,
    IReadOnlyList<string> SealsSeen,
    bool IsSealDifferent,
    string? SealCase
);
