using System.Globalization;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>A release as it is kept.</summary>
internal sealed class RevoteReleaseData
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string ContestCode { get; init; } = "";
    public long StockItemId { get; init; }
    public string Kind { get; init; } = "";
    public string DecisionNumber { get; init; } = "";
    public string DecisionDay { get; init; } = "";
    public string VotingDay { get; init; } = "";
    public string Reason { get; init; } = "";
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public string Status { get; init; } = "";
    public DateTimeOffset? ReleasedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? CancelReason { get; init; }
    public long Version { get; init; }

    public RevoteRelease ToRelease() =>
        new RevoteRelease
        {
            Id = Id,
            Version = Version,
            Code = Code,
            RegionCode = RegionCode,
            ContestCode = ContestCode,
            StockItemId = StockItemId,
            Kind = Words.Read<RevoteKind>(Kind),
            DecisionNumber = DecisionNumber,
            DecisionDay = DateOnly.ParseExact(DecisionDay, "O", CultureInfo.InvariantCulture),
            VotingDay = DateOnly.ParseExact(VotingDay, "O", CultureInfo.InvariantCulture),
            Reason = Reason,
            ProposedBy = ProposedBy,
            ProposedAt = ProposedAt,
        }.As(Words.Read<RevoteStatus>(Status), ReleasedAt, EndedBy, EndedAt, CancelReason);
}

/// <summary>A station of a release as it is kept.</summary>
internal sealed class RevoteStationData
{
    public long Id { get; init; }
    public long ReleaseId { get; init; }
    public string VillageCode { get; init; } = "";
    public long StationNumber { get; init; }
    public long Sheets { get; init; }
    public string Status { get; init; } = "";
    public string? BoxCode { get; init; }
    public string? Receiver { get; init; }
    public DateTimeOffset? HandedOutAt { get; init; }
    public DateTimeOffset? ReportedAt { get; init; }
    public long? UsedSheets { get; init; }
    public long? SpoiledSheets { get; init; }
    public long? UnusedSheets { get; init; }
    public long Version { get; init; }

    public RevoteStation ToStation(RevoteRelease release) =>
        new RevoteStation
        {
            Id = Id,
            Version = Version,
            Release = release,
            VillageCode = VillageCode,
            StationNumber = (int)StationNumber,
            Sheets = Sheets,
        }
            .As(Words.Read<RevoteStationStatus>(Status), BoxCode, Receiver, HandedOutAt)
            .ReportedAs(ReportedAt, UsedSheets, SpoiledSheets, UnusedSheets);
}

/// <summary>A signature as it is kept.</summary>
internal sealed class RevoteSignatureData
{
    public long ReleaseId { get; init; }
    public string Office { get; init; } = "";
    public string SignatoryName { get; init; } = "";
    public string SignedBy { get; init; } = "";
    public DateTimeOffset SignedAt { get; init; }

    public RevoteSignature ToSignature() => new(Words.Read<RevoteOffice>(Office), SignatoryName, SignedBy, SignedAt);
}
