using Tepat.Application.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Regions;

namespace Tepat.Application.Planning;

/// <summary>The stations that a plan rests on.</summary>
public sealed record StationBasis(long SnapshotId, string Fingerprint, IReadOnlyDictionary<string, RegionSum> Sums);

/// <summary>A stored plan with what it takes to change it.</summary>
/// <param name="Version">Moves on with each change of status.</param>
public sealed record StoredPlan(Plan Plan, string Code, long ElectionId, long Version);

/// <summary>A new version, about to be stored.</summary>
public sealed record NewPlan(
    ElectionRef Election,
    string RegionCode,
    StationBasis Stations,
    IReadOnlyList<PlanItem> Items,
    IReadOnlyList<PlanLine> Lines,
    string Hash,
    PlanStep Made
);

/// <summary>Plan versions.</summary>
public interface IPlans
{
    /// <summary>Published stations of the election within the region, kecamatan and above; null before any were published.</summary>
    Task<StationBasis?> Stations(long electionId, string regionCode, CancellationToken ct);

    /// <summary>Stores a version with the next number and all its lines; returns its code.</summary>
    Task<string> Add(NewPlan plan, CancellationToken ct);

    /// <summary>The plan of that code, if its region lies in the scope; else null.</summary>
    Task<StoredPlan?> Find(string code, Scope scope, CancellationToken ct);

    /// <summary>The approved version of the region, if there is one.</summary>
    Task<StoredPlan?> Approved(long electionId, string regionCode, CancellationToken ct);

    /// <summary>The hash of what is stored now, computed afresh.</summary>
    Task<string> CurrentHash(long planId, CancellationToken ct);

    /// <summary>Stores the status; false when the version has moved on.</summary>
    Task<bool> Save(StoredPlan plan, CancellationToken ct);
}

/// <summary>A plan's status after a step.</summary>
public sealed record PlanState(string Code, PlanStatus Status, long Version);
