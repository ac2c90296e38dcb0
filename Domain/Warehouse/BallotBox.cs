using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

public enum BoxStatus
{
    /// <summary>On the pack list, nothing in it.</summary>
    Listed,

    /// <summary>Filled and counted by one person (setting).</summary>
    Filled,

    /// <summary>Counted again by another person.</summary>
    Verified,

    /// <summary>Tied, sealed and labelled: its contents are frozen.</summary>
    Sealed,
}

/// <summary>
/// The box of one station and contest (R13), from the pack list to the seal. Its ballots are the plan's, exact to the sheet (R5); where it
/// stands is its <see cref="CustodyUnit"/>'s to tell, which exists once there is something in it.
/// </summary>
public sealed class BallotBox : Tracked
{
    /// <summary>Code on the label, the unit's code too: <c>KTK-3507012001-004-GUB-35</c>.</summary>
    public required string Code { get; init; }

    public required string VillageCode { get; init; }

    public required int StationNumber { get; init; }

    public required string ContestCode { get; init; }

    public required long StockItemId { get; init; }

    /// <summary>Voters plus reserve of the station, as the approved plan says (R4, R5).</summary>
    public required long RequiredSheets { get; set; }

    public BoxStatus Status { get; private set; }

    public string? FilledBy { get; private set; }

    public string? VerifiedBy { get; private set; }

    public string? SealedBy { get; private set; }

    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>Serial numbers of ties and seals on it now; empty until it is sealed.</summary>
    public IReadOnlyList<string> Seals { get; private set; } = [];

    /// <summary>The regency that packs it and in whose books its ballots count.</summary>
    public string Region => RegionCode.AttributionOf(VillageCode);

    /// <summary>One code for the box of a station and contest, readable on a label.</summary>
    public static string CodeOf(string village, int station, string contest) =>
        $"KTK-{village.Replace(".", "", StringComparison.Ordinal)}-{station:D3}-{contest}";

    /// <summary>Puts a box as it was loaded into its status.</summary>
    public BallotBox As(
        BoxStatus status,
        string? filledBy,
        string? verifiedBy,
        string? sealedBy,
        DateTimeOffset? sealedAt,
        IReadOnlyList<string> seals
    )
    {
        (Status, FilledBy, VerifiedBy, SealedBy, SealedAt, Seals) = (status, filledBy, verifiedBy, sealedBy, sealedAt, seals);
        return this;
    }

    /// <summary>A newer plan asks for another number; possible while nothing is in the box.</summary>
    public Outcome Require(long sheets)
    {
        if (sheets == RequiredSheets)
        {
            return Outcome.Success;
        }

        if (Status != BoxStatus.Listed)
        {
            return BoxErrors.AlreadyFilled(Code, Status);
        }

        RequiredSheets = sheets;
        Changed();
        return Outcome.Success;
    }

    /// <summary>Why so many ballots cannot go into it now; null when they can.</summary>
    public DomainError? FillFault(long sheets) =>
        Status != BoxStatus.Listed ? BoxErrors.AlreadyFilled(Code, Status)
        : sheets != RequiredSheets ? BoxErrors.CountDiffers(Code, RequiredSheets, sheets, "sheets")
        : null;

    public Outcome Fill(string by, long sheets)
    {
        if (FillFault(sheets) is { } fault)
        {
            return fault;
        }

        (Status, FilledBy) = (BoxStatus.Filled, by);
        Changed();
        return Outcome.Success;
    }

    /// <summary>A second person counted; who filled a box never verifies it.</summary>
    public Outcome Verify(string by, long countedSheets)
    {
        if (Status != BoxStatus.Filled)
        {
            return BoxErrors.NotFilled(Code, Status);
        }

        if (by == FilledBy)
        {
            return BoxErrors.FillerCannotVerify;
        }

        if (countedSheets != RequiredSheets)
        {
            return BoxErrors.CountDiffers(Code, RequiredSheets, countedSheets, "countedSheets");
        }

        (Status, VerifiedBy) = (BoxStatus.Verified, by);
        Changed();
        return Outcome.Success;
    }

    public Outcome Seal(string by, DateTimeOffset at, IReadOnlyList<string> serials)
    {
        if (Status != BoxStatus.Verified)
        {
            return BoxErrors.NotVerified(Code, Status);
        }

        (Status, SealedBy, SealedAt, Seals) = (BoxStatus.Sealed, by, at, serials);
        Changed();
        return Outcome.Success;
    }

    /// <summary>New seals on a sealed box: after the vote, or because one was broken on the way.</summary>
    public Outcome Reseal(IReadOnlyList<string> serials)
    {
        if (Status != BoxStatus.Sealed)
        {
            return BoxErrors.NotVerified(Code, Status);
        }

        Seals = serials;
        Changed();
        return Outcome.Success;
    }

    /// <summary>Takes everything out again: the box is listed as before it was filled.</summary>
    public Outcome Empty()
    {
        if (Status == BoxStatus.Listed)
        {
            return BoxErrors.NotFilled(Code, Status);
        }

        As(BoxStatus.Listed, null, null, null, null, []);
        Changed();
        return Outcome.Success;
    }
}

/// <summary>A serial number of a tie or seal that was used before, on whichever box.</summary>
public sealed record UsedSeal(string Serial, string Box);
