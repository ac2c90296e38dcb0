using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>What KPU decided to hold.</summary>
public enum RevoteKind
{
    /// <summary>Pemungutan suara ulang (PSU): a station votes anew.</summary>
    Revote,

    /// <summary>Pemungutan suara lanjutan (PSL): a station goes on where it was interrupted.</summary>
    Continued,

    /// <summary>Pemungutan suara susulan (PSS): a station votes that could not vote on polling day.</summary>
    FollowUp,
}

public enum RevoteStatus
{
    /// <summary>Proposed; it is being signed, and the pool stays locked.</summary>
    Proposed,

    /// <summary>Two of KPU and Bawaslu's witness have signed: its stations are given their sheets.</summary>
    Released,

    /// <summary>Every station that was given sheets has reported them.</summary>
    Completed,

    /// <summary>Its boxes are in the archive.</summary>
    Archived,

    /// <summary>Taken back with a reason, before a sheet left the pool.</summary>
    Cancelled,
}

/// <summary>Whose hand a release needs: KPU's twice, Bawaslu's once.</summary>
public enum RevoteOffice
{
    Kpu,
    Bawaslu,
}

/// <param name="Name">Name of the signatory, as on the order.</param>
/// <param name="By">The account that signed.</param>
public sealed record RevoteSignature(RevoteOffice Office, string Name, string By, DateTimeOffset At);

/// <summary>
/// An order that releases re-vote ballots of one contest to named stations (R2). The pool is locked: without two signatures of KPU and
/// Bawaslu's witness no sheet leaves it, and a sheet that left it is told of until it is archived.
/// </summary>
public sealed class RevoteRelease : Tracked
{
    private readonly List<RevoteSignature> signatures = [];

    public required string Code { get; init; }

    /// <summary>The commission that holds the contest and keeps its pool: a province for its governor.</summary>
    public required string RegionCode { get; init; }

    public required string ContestCode { get; init; }

    public required long StockItemId { get; init; }

    public required RevoteKind Kind { get; init; }

    /// <summary>Number of KPU's decision.</summary>
    public required string DecisionNumber { get; init; }

    public required DateOnly DecisionDay { get; init; }

    public required DateOnly VotingDay { get; init; }

    public required string Reason { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public RevoteStatus Status { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>Who ended it: by the last report, the archive, or by taking it back.</summary>
    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it, or what was left of it, was taken back.</summary>
    public string? CancelReason { get; private set; }

    public IReadOnlyList<RevoteSignature> Signatures => signatures;

    public List<RevoteStation> Stations { get; } = [];

    public bool IsOpen => Status is RevoteStatus.Proposed or RevoteStatus.Released;

    /// <summary>Sheets of the pool that it still lays claim to.</summary>
    public long WaitingSheets => IsOpen ? Stations.Where(one => one.Status == RevoteStationStatus.Waiting).Sum(one => one.Sheets) : 0;

    /// <summary>Names the pool of a contest to the loader.</summary>
    public static string PoolOf(string region, long stockItem) => $"{region}|{stockItem}";

    /// <summary>Code of the box that takes a station's sheets.</summary>
    public static string BoxCodeOf(string release, string village, int station) =>
        $"{release}-{village.Replace(".", "", StringComparison.Ordinal)}-{station:D3}";

    /// <summary>Puts a release as it was loaded.</summary>
    public RevoteRelease As(RevoteStatus status, DateTimeOffset? releasedAt, string? endedBy, DateTimeOffset? endedAt, string? cancelReason)
    {
        (Status, ReleasedAt, EndedBy, EndedAt, CancelReason) = (status, releasedAt, endedBy, endedAt, cancelReason);
        return this;
    }

    public void Load(RevoteSignature signature) => signatures.Add(signature);

    public RevoteStation? Find(string village, int station) =>
        Stations.FirstOrDefault(one => one.VillageCode == village && one.StationNumber == station);

    /// <summary>Each person signs once and in one office, never who proposed; the third signature releases.</summary>
    public Outcome Sign(RevoteSignature signature)
    {
        if (Status != RevoteStatus.Proposed)
        {
            return RevoteErrors.NotProposed(Code, Status);
        }

        if (signature.By == ProposedBy)
        {
            return RevoteErrors.ProposerCannotSign;
        }

        if (signatures.Any(other => other.By == signature.By))
        {
            return RevoteErrors.SignsOnce;
        }

        if (Has(signature.Office) == Needs(signature.Office))
        {
            return RevoteErrors.AlreadySigned(Code, signature.Office);
        }

        signatures.Add(signature);
        if (Enum.GetValues<RevoteOffice>().All(office => Has(office) == Needs(office)))
        {
            (Status, ReleasedAt) = (RevoteStatus.Released, signature.At);
        }

        Changed();
        return Outcome.Success;
    }

    /// <summary>The last report of a station completes it.</summary>
    internal void Reported(string by, DateTimeOffset at)
    {
        if (Stations.All(one => one.Status is RevoteStationStatus.Reported or RevoteStationStatus.Lapsed))
        {
            (Status, EndedBy, EndedAt) = (RevoteStatus.Completed, by, at);
        }

        Changed();
    }

    /// <summary>Takes back what was not given out. A box at a station comes home first; what was reported stays told.</summary>
    public Outcome Cancel(string reason, string by, DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return RevoteErrors.Ended(Code, Status);
        }

        if (Stations.FirstOrDefault(one => one.Status == RevoteStationStatus.HandedOut) is { } away)
        {
            return RevoteErrors.BoxIsOut(Code, away.BoxCode!);
        }

        foreach (var waiting in Stations.Where(one => one.Status == RevoteStationStatus.Waiting))
        {
            waiting.Lapse();
        }

        var hasVoted = Stations.Any(one => one.Status == RevoteStationStatus.Reported);
        As(hasVoted ? RevoteStatus.Completed : RevoteStatus.Cancelled, ReleasedAt, by, at, reason);
        Changed();
        return Outcome.Success;
    }

    public Outcome Archive(string by, DateTimeOffset at)
    {
        if (Status != RevoteStatus.Completed)
        {
            return RevoteErrors.NotCompleted(Code, Status);
        }

        As(RevoteStatus.Archived, ReleasedAt, by, at, CancelReason);
        Changed();
        return Outcome.Success;
    }

    private int Has(RevoteOffice office) => signatures.Count(one => one.Office == office);

    private static int Needs(RevoteOffice office) => office == RevoteOffice.Kpu ? 2 : 1;
}

/// <summary>Names, to the loader, the releases of a pool that are open; the key is <see cref="RevoteRelease.PoolOf"/>.</summary>
public sealed record OpenRevotes;

/// <summary>The same by the code of a carton of that pool.</summary>
public sealed record RevotesOfCarton;
