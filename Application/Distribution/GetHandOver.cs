using Tepat.Application.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>One hand-over as its record (BAST) prints it.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record GetHandOver(string Number) : IQuery<HandOverDetail>;

public sealed record HandOverDetail(
    HandOverView HandOver,
    string Site,
    Party Sender,
    Party Receiver,
    Party Witness,
    IReadOnlyList<OutsideItem> OutsideItems,
    IReadOnlyList<HandOverBoxView> Boxes
);

/// <param name="SealsOnBooks">Serial numbers when it was handed over.</param>
/// <param name="SealsSeen">Serial numbers as the receiver saw them.</param>
public sealed record HandOverBoxView(
    string Box,
    string VillageName,
    long StationNumber,
    string ContestCode,
    long Sheets,
    IReadOnlyList<string> SealsOnBooks,
    IReadOnlyList<string> SealsSeen,
    bool IsSealDifferent,
    bool IsMisrouted,
    bool IsGap,
    bool IsLate
);
