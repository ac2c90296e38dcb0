using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

/// <summary>A trip as lists and its own page show it.</summary>
internal static class TripSql
{
    public const string Row = """
        SELECT t.Code, t.RegionCode, t.RouteGroupCode, COALESCE(g.Name, t.RouteGroupCode) AS RouteGroupName, t.Mode, t.VehiclePlate,
               t.DriverName, t.EscortOffice, t.CapacityBoxes, t.LoadedBoxes, t.Status, t.PlannedDepartureAt, t.LatestDepartureAt,
               t.DepartedAt, t.ArrivedAt, t.TruckSeals
          FROM Trip AS t
          LEFT JOIN RouteGroup AS g ON g.Code = t.RouteGroupCode
         WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
        """;
}

internal sealed class TripRecord
{
    public string Code { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string RouteGroupCode { get; init; } = "";
    public string RouteGroupName { get; init; } = "";
    public string Mode { get; init; } = "";
    public string VehiclePlate { get; init; } = "";
    public string DriverName { get; init; } = "";
    public string EscortOffice { get; init; } = "";
    public long CapacityBoxes { get; init; }
    public long LoadedBoxes { get; init; }
    public string Status { get; init; } = "";
    public DateTimeOffset PlannedDepartureAt { get; init; }
    public DateTimeOffset LatestDepartureAt { get; init; }
    public DateTimeOffset? DepartedAt { get; init; }
    public DateTimeOffset? ArrivedAt { get; init; }
    public string TruckSeals { get; init; } = "[]";

    public TripRow ToRow(DateTimeOffset now) =>
        new()
        {
            Code = Code,
            RegionCode = RegionCode,
            RouteGroupCode = RouteGroupCode,
            RouteGroupName = RouteGroupName,
            Mode = Mode,
            VehiclePlate = VehiclePlate,
            DriverName = DriverName,
            EscortOffice = EscortOffice,
            CapacityBoxes = CapacityBoxes,
            LoadedBoxes = LoadedBoxes,
            Status = Status,
            PlannedDepartureAt = PlannedDepartureAt,
            LatestDepartureAt = LatestDepartureAt,
            DepartedAt = DepartedAt,
            ArrivedAt = ArrivedAt,
            IsLate = (DepartedAt ?? now) > LatestDepartureAt,
        };
}

internal sealed class ListTripsHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<ListTrips, Page<TripRow>>
{
    public async Task<Outcome<Page<TripRow>>> Handle(ListTrips query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<TripRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<TripRecord>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToRow(clock.Now))], query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {TripSql.Row}
           AND (@Status IS NULL OR t.Status = @Status)
           AND t.Code > @After
         ORDER BY t.Code
        """;
}

internal sealed class GetTripHandler(DbSession session, IRequestContext context, IBusinessClock clock) : IQueryHandler<GetTrip, TripDetail>
{
    public async Task<Outcome<TripDetail>> Handle(GetTrip query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<TripRecord>(TripOneSql, parameters, ct) is not { } trip)
        {
            return TripErrors.NotFound(query.Code);
        }

        var boxes = await session.Query<TripBoxRow>(BoxesSql, parameters, ct);
        return new TripDetail(trip.ToRow(clock.Now), JsonSerializer.Deserialize<string[]>(trip.TruckSeals)!, boxes);
    }

    internal const string TripOneSql = $"""
        {TripSql.Row}
           AND t.Code = @Code
        """;

    internal const string BoxesSql = """
        SELECT l.BoxCode AS Box, b.VillageCode, COALESCE(r.Name, b.VillageCode) AS VillageName, b.StationNumber, b.ContestCode,
               u.Quantity AS Sheets, l.LoadedBy, l.LoadedAt
          FROM TripBox AS l
          JOIN BallotBox AS b ON b.Code = l.BoxCode
          JOIN Unit AS u ON u.Code = l.BoxCode
          LEFT JOIN Region AS r ON r.Code = b.VillageCode
         WHERE l.TripCode = @Code AND l.UnloadedAt IS NULL
           AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
         ORDER BY b.VillageCode, b.StationNumber, b.ContestCode
        """;
}
