using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <summary>A plan as a table: its stored lines, or one item with a row per station.</summary>
internal sealed class ExportPlanHandler(PlanReader reader, DbSession session) : IQueryHandler<ExportPlan, Table>
{
    public async Task<Outcome<Table>> Handle(ExportPlan query, CancellationToken ct)
    {
        var opened = await reader.Open(query.Code, query.Region, ct);
        if (!opened.IsSuccess)
        {
            return Outcome<Table>.Fail(opened.Errors);
        }

        var plan = opened.Value;
        if (!query.Stations)
        {
            return await Lines(plan, query, ct);
        }

        return plan.Items.FirstOrDefault(item => item.Code == (query.Item ?? ItemCodes.Ballot)) is { } item
            ? await Stations(plan, item, query.Contest, ct)
            : DomainError.NotFound("item.not_found", "The plan has no such item.");
    }

    private async Task<Table> Lines(OpenPlan plan, ExportPlan query, CancellationToken ct)
    {
        var names = await reader.Names(ct);
        var rows = await session.Query<LineRow>(PlanSql.LinesIn, Range(plan), ct);
        return new Table(
            $"{plan.Header.Code}-{plan.Region.Value}",
            ["wilayah", "kode_barang", "barang", "satuan", "pemilihan", "reguler", "cadangan", "penyangga", "stok_dipakai", "pengadaan"],
            rows.Where(row => query.Item is null || row.ItemCode == query.Item)
                .Where(row => query.Contest is null || row.ContestCode == query.Contest)
                .Select(
                    object?[] (row) =>
                        [
                            row.RegionCode,
                            row.ItemCode,
                            names[row.ItemCode].NameId,
                            names[row.ItemCode].Unit,
                            row.ContestCode,
                            row.RegularQuantity,
                            row.ReserveQuantity,
                            row.BufferQuantity,
                            row.ReusedQuantity,
                            row.ProcureQuantity,
                        ]
                )
        );
    }

    private async Task<Table> Stations(OpenPlan plan, PlanItem item, string? contest, CancellationToken ct)
    {
        var rows = await session.Query<StationRow>(StationsSql, Range(plan), ct);
        return new Table(
            $"{plan.Header.Code}-{plan.Region.Value}-{item.Code}-tps",
            ["kode_desa", "nomor_tps", "dpt", "kode_barang", "pemilihan", "reguler", "cadangan", "jumlah"],
            rows.SelectMany(row => Cells(plan, item, contest, row))
        );
    }

    private static IEnumerable<object?[]> Cells(OpenPlan plan, PlanItem item, string? contest, StationRow row)
    {
        var footprint = Footprint.OfStation(row.VoterCount);
        var general = item.Rule.General(footprint);
        if (general.Total > 0 && contest is null)
        {
            yield return Cells(row, item, "", general);
        }

        foreach (var reaching in plan.ContestsOver(row.VillageCode).Where(c => contest is null || c.Code == contest))
        {
            var required = item.Rule.ForContest(footprint);
            if (required.Total > 0)
            {
                yield return Cells(row, item, reaching.Code, required);
            }
        }
    }

    private static object?[] Cells(StationRow row, PlanItem item, string contest, Requirement required) =>
        [row.VillageCode, row.Number, row.VoterCount, item.Code, contest, required.Regular, required.Reserve, required.Total];

    private static object Range(OpenPlan plan) =>
        new
        {
            PlanId = plan.Header.Id,
            plan.Header.SnapshotId,
            RegionFrom = plan.Region.RangeFrom,
            RegionTo = plan.Region.RangeTo,
        };

    private sealed class StationRow
    {
        public string VillageCode { get; init; } = "";
        public long Number { get; init; }
        public long VoterCount { get; init; }
    }

    internal const string StationsSql = """
        SELECT VillageCode, Number, VoterCount
          FROM Station
         WHERE SnapshotId = @SnapshotId AND VillageCode >= @RegionFrom AND VillageCode < @RegionTo
         ORDER BY VillageCode, Number
        """;
}
