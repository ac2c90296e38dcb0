using System.Globalization;
using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Regions;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc/>
public sealed class PlanStore(DbSession session, BulkWriter bulk, IdAllocator ids) : IPlans
{
    private static readonly BulkTable Lines = new(
        "PlanLine",
        4,
        "PlanId",
        "RegionCode",
        "ItemCode",
        "ContestCode",
        "RegularQuantity",
        "ReserveQuantity",
        "BufferQuantity",
        "ReusedQuantity",
        "ProcureQuantity"
    );

    /// <inheritdoc/>
    public async Task<StationBasis?> Stations(long electionId, string regionCode, CancellationToken ct)
    {
        if (await session.QueryOne<SnapshotRow>(PlanSql.PublishedSnapshot, new { ElectionId = electionId }, ct) is not { } snapshot)
        {
            return null;
        }

        var range = RegionCode.Of(regionCode);
        var parameters = new
        {
            SnapshotId = snapshot.Id,
            RegionFrom = range.RangeFrom,
            RegionTo = range.RangeTo,
        };
        var sums = (await session.Query<SumRow>(PlanSql.SumsAboveVillage, parameters, ct)).ToDictionary(
            row => row.RegionCode,
            row => new RegionSum(row.StationCount, row.VoterCount, row.ReserveSheets)
        );
        return new StationBasis(snapshot.Id, snapshot.Fingerprint, new SortedDictionary<string, RegionSum>(sums, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public async Task<string> Add(NewPlan plan, CancellationToken ct)
    {
        var id = await ids.Reserve("RequirementPlan", 1, session, ct);
        var number = await session.QueryOne<long>(PlanSql.NextNumber, new { ElectionId = plan.Election.Id, plan.RegionCode }, ct);
        var code = string.Create(CultureInfo.InvariantCulture, $"RK-{plan.RegionCode}-{plan.Election.PollingDay.Year}-{number:00}");
        var header = new
        {
            Id = id,
            Code = code,
            ElectionId = plan.Election.Id,
            plan.RegionCode,
            Number = number,
            plan.Stations.SnapshotId,
            Status = CatalogueStore.Word(PlanStatus.Draft),
            FrozenRules = JsonSerializer.Serialize(plan.Items, StoredJson.Options),
            PlanHash = plan.Hash,
            MadeBy = plan.Made.By,
            MadeAt = Microseconds.From(plan.Made.At),
        };
        await session.Execute(PlanSql.InsertPlan, header, ct);
        await bulk.Insert(Lines, [.. plan.Lines.Select(line => Cells(id, line))], ct);
        return code;
    }

    /// <inheritdoc/>
    public Task<StoredPlan?> Find(string code, Scope scope, CancellationToken ct) =>
        One(
            PlanSql.ByCode,
            new
            {
                Code = code,
                scope.RegionFrom,
                scope.RegionTo,
            },
            ct
        );

    /// <inheritdoc/>
    public Task<StoredPlan?> Approved(long electionId, string regionCode, CancellationToken ct) =>
        One(PlanSql.ApprovedOf, new { ElectionId = electionId, RegionCode = regionCode }, ct);

    /// <inheritdoc/>
    public async Task<string> CurrentHash(long planId, CancellationToken ct)
    {
        var basis = (await session.QueryOne<BasisRow>(PlanSql.Basis, new { PlanId = planId }, ct))!;
        var lines = await session.Query<LineRow>(PlanSql.LinesOf, new { PlanId = planId }, ct);
        return PlanComputation.Hash(
            basis.RegionCode,
            basis.Fingerprint,
            JsonSerializer.Deserialize<List<PlanItem>>(basis.FrozenRules, StoredJson.Options)!,
            lines.Select(row => row.ToLine())
        );
    }

    /// <inheritdoc/>
    public async Task<bool> Save(StoredPlan plan, CancellationToken ct)
    {
        var parameters = new
        {
            plan.Plan.Id,
            Status = CatalogueStore.Word(plan.Plan.Status),
            SubmittedBy = plan.Plan.Submitted?.By,
            SubmittedAt = Time(plan.Plan.Submitted),
            DecidedBy = plan.Plan.Decided?.By,
            DecidedAt = Time(plan.Plan.Decided),
            DecisionReason = plan.Plan.Decided?.Reason,
            plan.Version,
        };
        return await session.Execute(PlanSql.UpdateStatus, parameters, ct) == 1;
    }

    private async Task<StoredPlan?> One(string sql, object parameters, CancellationToken ct) =>
        (await session.QueryOne<PlanRecord>(sql, parameters, ct))?.ToStored();

    private static long? Time(PlanStep? step) => step is null ? null : Microseconds.From(step.At);

    private static object?[] Cells(long id, PlanLine line) =>
        [
            id,
            line.RegionCode,
            line.ItemCode,
            line.ContestCode,
            line.Requirement.Regular,
            line.Requirement.Reserve,
            line.Procurement.Buffer,
            line.Procurement.Reused,
            line.Procurement.Procure,
        ];

    private sealed class SnapshotRow
    {
        public long Id { get; init; }
        public string Fingerprint { get; init; } = "";
    }

    private sealed class SumRow
    {
        public string RegionCode { get; init; } = "";
        public long StationCount { get; init; }
        public long VoterCount { get; init; }
        public long ReserveSheets { get; init; }
    }

    private sealed class BasisRow
    {
        public string RegionCode { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string FrozenRules { get; init; } = "";
    }
}

/// <summary>A plan's row as stored.</summary>
internal sealed class PlanRecord
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public long ElectionId { get; init; }
    public string RegionCode { get; init; } = "";
    public long Number { get; init; }
    public string Status { get; init; } = "";
    public string PlanHash { get; init; } = "";
    public string MadeBy { get; init; } = "";
    public long MadeAt { get; init; }
    public string? SubmittedBy { get; init; }
    public long? SubmittedAt { get; init; }
    public string? DecidedBy { get; init; }
    public long? DecidedAt { get; init; }
    public string? DecisionReason { get; init; }
    public long Version { get; init; }

    public PlanStatus PlanStatus => Enum.Parse<PlanStatus>(Status, ignoreCase: true);

    public StoredPlan ToStored() =>
        new(
            new Plan(
                Id,
                RegionCode,
                (int)Number,
                PlanStatus,
                PlanHash,
                new PlanStep(MadeBy, Microseconds.ToTime(MadeAt)),
                Step(SubmittedBy, SubmittedAt, null),
                Step(DecidedBy, DecidedAt, DecisionReason)
            ),
            Code,
            ElectionId,
            Version
        );

    private static PlanStep? Step(string? by, long? at, string? reason) =>
        by is null || at is null ? null : new PlanStep(by, Microseconds.ToTime(at.Value), reason);
}

/// <summary>A plan's line as stored.</summary>
internal sealed class LineRow
{
    public string RegionCode { get; init; } = "";
    public string ItemCode { get; init; } = "";
    public string ContestCode { get; init; } = "";
    public long RegularQuantity { get; init; }
    public long ReserveQuantity { get; init; }
    public long BufferQuantity { get; init; }
    public long ReusedQuantity { get; init; }
    public long ProcureQuantity { get; init; }

    public PlanLine ToLine() =>
        new(
            RegionCode,
            ItemCode,
            ContestCode,
            new Requirement(RegularQuantity, ReserveQuantity),
            new ToProcure(BufferQuantity, ReusedQuantity, ProcureQuantity)
        );
}
