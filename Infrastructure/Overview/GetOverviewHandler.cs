using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Overview;

internal sealed class GetOverviewHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<GetOverview, OverviewSummary>
{
    public async Task<Outcome<OverviewSummary>> Handle(GetOverview query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<OverviewSummary>.Fail(scope.Errors);
        }

        var now = clock.Now;
        var parameters = new Filter(
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Item ?? "BALLOT",
            query.Contest,
            Microseconds.From(now)
        );
        var regions = await Regions(parameters, ct);
        var printed = await session.QueryOne<long>(OverviewSql.PrintedTotal, parameters, ct);
        var name = regions.FirstOrDefault(region => region.Code == query.Region)?.Name ?? query.Region;
        return new OverviewSummary(
            query.Region,
            name,
            now,
            await session.QueryOne<string>(OverviewSql.PollingDay, null, ct),
            await Indicators(parameters, ct),
            Total(query.Region, name, regions, printed),
            regions
        );
    }

    private async Task<List<RegionProgress>> Regions(Filter filter, CancellationToken ct)
    {
        var names = await session.Query<NameRow>(OverviewSql.Names, filter, ct);
        var required = (await session.Query<SumRow>(OverviewSql.Required, filter, ct)).ToDictionary(row => row.Code, row => row.Quantity);
        var ordered = (await session.Query<OrderedRow>(OverviewSql.Ordered, filter, ct)).ToDictionary(row => row.Code);
        var late = (await session.Query<SumRow>(OverviewSql.LateShipments, filter, ct)).ToDictionary(row => row.Code, row => row.Quantity);
        var cases = (await session.Query<SumRow>(OverviewSql.OpenCases, filter, ct)).ToDictionary(row => row.Code, row => row.Quantity);
        var states = (await session.Query<StateRow>(OverviewSql.States, filter, ct)).ToLookup(row => row.Code);
        return
        [
            .. names.Select(region =>
            {
                var by = states[region.Code].ToDictionary(row => row.State);
                long Of(params IEnumerable<string> terms) => terms.Sum(term => by.GetValueOrDefault(term)?.Quantity ?? 0);
                long Ordinary(IEnumerable<string> terms) => terms.Sum(term => by.GetValueOrDefault(term)?.OrdinaryQuantity ?? 0);
                return new RegionProgress
                {
                    Code = region.Code,
                    Name = region.Name,
                    RequiredSheets = required.TryGetValue(region.Code, out var need) ? need : null,
                    OrderedSheets = ordered.GetValueOrDefault(region.Code)?.Ordered ?? 0,
                    PrintedSheets = ordered.GetValueOrDefault(region.Code)?.Printed ?? 0,
                    PackedSheets = Of("packed"),
                    DispatchedSheets = Of("packed") - Of("atPrinter"),
                    OnRoadSheets = Of("onRoad"),
                    ReceivedSheets = Of([.. RegionTerms.Received, .. RegionTerms.Sorted]),
                    SortedSheets = Ordinary(RegionTerms.Sorted),
                    DamagedSheets = Of("damaged"),
                    MissingSheets = Of("missing"),
                    AstraySheets = Of("untraced", "quarantine"),
                    LateShipments = late.GetValueOrDefault(region.Code),
                    OpenCases = cases.GetValueOrDefault(region.Code),
                };
            }),
        ];
    }

    private async Task<IReadOnlyList<TepatIndicator>> Indicators(Filter filter, CancellationToken ct)
    {
        var time = (await session.QueryOne<RateRow>(OverviewSql.Time, filter, ct))!;
        var cartons = (await session.QueryOne<CartonRow>(OverviewSql.Cartons, filter, ct))!;
        var lines = await session.Query<LineRow>(OverviewSql.Lines, filter, ct);
        var orders = await session.Query<CostRow>(OverviewSql.Cost, filter, ct);
        var (done, moving) = (lines.Where(line => line.Moving == 0).ToList(), lines.Count(line => line.Moving != 0));
        var invoiced = orders.Where(order => order.InvoicedSen is not null).ToList();
        var scanned = cartons.Listed + cartons.Unlisted + cartons.Misrouted;
        return
        [
            new("waktu", "shipments", time.Numerator, time.Denominator, time.NotMeasured),
            new("jenis", "cartons", cartons.Listed, cartons.Listed + cartons.Unlisted, cartons.NotScanned),
            new("jumlah", "lines", done.Count(line => line.Held == line.Ordered), done.Count, moving),
            new("sasaran", "cartons", scanned - cartons.Misrouted, scanned, cartons.NotScanned),
            new("biaya", "orders", invoiced.Count(o => o.InvoicedSen <= o.ValueSen), invoiced.Count, orders.Count - invoiced.Count),
        ];
    }

    private static RegionProgress Total(string code, string name, List<RegionProgress> rows, long printed) =>
        new()
        {
            Code = code,
            Name = name,
            RequiredSheets = rows.All(row => row.RequiredSheets is null) ? null : rows.Sum(row => row.RequiredSheets ?? 0),
            OrderedSheets = rows.Sum(row => row.OrderedSheets),
            // Shared runs belong to no single destination: only the ordering region knows the sum.
            PrintedSheets = Math.Max(printed, rows.Sum(row => row.PrintedSheets)),
            PackedSheets = rows.Sum(row => row.PackedSheets),
            DispatchedSheets = rows.Sum(row => row.DispatchedSheets),
            OnRoadSheets = rows.Sum(row => row.OnRoadSheets),
            ReceivedSheets = rows.Sum(row => row.ReceivedSheets),
            SortedSheets = rows.Sum(row => row.SortedSheets),
            DamagedSheets = rows.Sum(row => row.DamagedSheets),
            MissingSheets = rows.Sum(row => row.MissingSheets),
            AstraySheets = rows.Sum(row => row.AstraySheets),
            LateShipments = rows.Sum(row => row.LateShipments),
            OpenCases = rows.Sum(row => row.OpenCases),
        };

    private sealed record Filter(string RegionFrom, string RegionTo, string Item, string? Contest, long Now);

    // Rows by property, not by constructor: SQLite names no type for a sum over nothing, and a constructor must match types.
    private sealed class NameRow
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed class SumRow
    {
        public string Code { get; init; } = "";
        public long Quantity { get; init; }
    }

    private sealed class OrderedRow
    {
        public string Code { get; init; } = "";
        public long Ordered { get; init; }
        public long Printed { get; init; }
    }

    private sealed class StateRow
    {
        public string Code { get; init; } = "";
        public string State { get; init; } = "";
        public long Quantity { get; init; }
        public long OrdinaryQuantity { get; init; }
    }

    private sealed class RateRow
    {
        public long Numerator { get; init; }
        public long Denominator { get; init; }
        public long NotMeasured { get; init; }
    }

    private sealed class CartonRow
    {
        public long Listed { get; init; }
        public long Unlisted { get; init; }
        public long Misrouted { get; init; }
        public long NotScanned { get; init; }
    }

    private sealed class LineRow
    {
        public long Ordered { get; init; }
        public long Held { get; init; }
        public long Moving { get; init; }
    }

    private sealed class CostRow
    {
        public long ValueSen { get; init; }
        public long? InvoicedSen { get; init; }
    }
}
