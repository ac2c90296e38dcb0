using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Destruction;

public enum DestructionStatus
{
    /// <summary>Proposed by KPU; it is being signed.</summary>
    Proposed,

    /// <summary>Destroyed before KPU, Bawaslu and police.</summary>
    CarriedOut,

    /// <summary>Taken back with a reason, before anything was destroyed.</summary>
    Cancelled,
}

/// <summary>The offices whose signatures a destruction needs (R12).</summary>
public enum SigningOffice
{
    Kpu,
    Bawaslu,
    Police,
}

/// <summary>A signatory without an account here, as on the signed paper.</summary>
/// <param name="Unit">Unit of the signatory, for example <c>Polres Malang</c>.</param>
/// <param name="PaperHash">SHA-256 of the signed paper, hexadecimal.</param>
public sealed record RecordedSignatory(string Unit, string Rank, string PaperHash);

/// <param name="Name">Name of the signatory, as on the certificate.</param>
/// <param name="By">Who signed or, for the police, who recorded the signature.</param>
/// <param name="Signatory">Set when the signature was recorded from paper.</param>
public sealed record DestructionSignature(SigningOffice Office, string Name, string By, DateTimeOffset At, RecordedSignatory? Signatory);

/// <summary>
/// Damaged and surplus ballots of one contest in one region, from the proposal to the fire (R12). KPU, Bawaslu and the police sign the
/// numbers; then exactly these numbers are destroyed and nothing of them remains.
/// </summary>
public sealed class BallotDestruction : Tracked
{
    private readonly Dictionary<SigningOffice, DestructionSignature> signatures = [];

    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required long StockItemId { get; init; }

    public required string ContestCode { get; init; }

    public required long DamagedSheets { get; init; }

    public required long SurplusSheets { get; init; }

    /// <summary>How they are destroyed: burnt, shredded.</summary>
    public required string Method { get; init; }

    public required string Site { get; init; }

    public required DateOnly PlannedDay { get; init; }

    /// <summary>Until when R12 asks for it (H-1); null where no milestone says.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public DestructionStatus Status { get; private set; }

    /// <summary>Who carried it out or took it back.</summary>
    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? CancelReason { get; private set; }

    public IReadOnlyDictionary<SigningOffice, DestructionSignature> Signatures => signatures;

    public long TotalSheets => DamagedSheets + SurplusSheets;

    /// <summary>Puts a destruction as it was loaded.</summary>
    public BallotDestruction As(DestructionStatus status, string? endedBy, DateTimeOffset? endedAt, string? cancelReason)
    {
        (Status, EndedBy, EndedAt, CancelReason) = (status, endedBy, endedAt, cancelReason);
        return this;
    }

    public void Load(DestructionSignature signature) => signatures[signature.Office] = signature;

    /// <summary>Each office signs once, each by another person; who proposed does not sign for KPU.</summary>
    public Outcome Sign(DestructionSignature signature)
    {
        if (Status != DestructionStatus.Proposed)
        {
            return DestructionErrors.Ended(Code, Status);
        }

        if (signatures.ContainsKey(signature.Office))
        {
            return DestructionErrors.AlreadySigned(Code, signature.Office);
        }

        var isOwnHand = signature.Signatory is null;
        if (isOwnHand && signature.By == ProposedBy)
        {
            return DestructionErrors.ProposerCannotSign;
        }

        if (isOwnHand && signatures.Values.Any(other => other.Signatory is null && other.By == signature.By))
        {
            return DestructionErrors.OneOfficePerPerson;
        }

        signatures[signature.Office] = signature;
        Changed();
        return Outcome.Success;
    }

    /// <summary>Destroyed: only what was signed, only when all three offices have signed.</summary>
    public Outcome CarryOut(long total, long damaged, long surplus, string by, DateTimeOffset at)
    {
        if (Status != DestructionStatus.Proposed)
        {
            return DestructionErrors.Ended(Code, Status);
        }

        if (Enum.GetValues<SigningOffice>().Where(office => !signatures.ContainsKey(office)).ToList() is { Count: > 0 } missing)
        {
            return DestructionErrors.NotSigned(Code, missing);
        }

        if (damaged != DamagedSheets || surplus != SurplusSheets)
        {
            return DestructionErrors.NotWhatWasSigned(Code, DamagedSheets, SurplusSheets);
        }

        if (total != TotalSheets)
        {
            return DestructionErrors.TotalDiffers(TotalSheets, total);
        }

        As(DestructionStatus.CarriedOut, by, at, null);
        Changed();
        return Outcome.Success;
    }

    public Outcome Cancel(string reason, string by, DateTimeOffset at)
    {
        if (Status != DestructionStatus.Proposed)
        {
            return DestructionErrors.Ended(Code, Status);
        }

        As(DestructionStatus.Cancelled, by, at, reason);
        Changed();
        return Outcome.Success;
    }
}

/// <summary>Names, to the loader, the proposals of a region and contest that are not ended; the key is the tally's.</summary>
public sealed record OpenDestructions;
