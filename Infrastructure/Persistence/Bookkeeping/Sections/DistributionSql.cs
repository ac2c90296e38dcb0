namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>
/// What the bookkeeper reads of trips and hand-overs. Boxes are looked up across all scopes: one that somebody was handed by mistake must be
/// recorded, not refused; whose hand-over it is, the use case holds against the caller's scope.
/// </summary>
internal sealed class DistributionSql(SqlDialect dialect)
{
    private static readonly DistributionSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly DistributionSql SqlServer = new(SqlDialect.SqlServer);

    public static DistributionSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Trips { get; } =
        $"""
            SELECT t.Id, t.Code, t.RegionCode, t.RouteGroupCode, t.Mode, t.VehiclePlate, t.DriverName, t.EscortOffice, t.CapacityBoxes,
                   t.PlannedDepartureAt, t.LatestDepartureAt, t.LoadedBoxes, t.Status, t.DepartedAt, t.ArrivedAt, t.TruckSeals, t.Version
              FROM Trip AS t
             WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
               AND t.Code IN {dialect.TextsIn("Codes")}
            """;

    public string TripBoxes { get; } =
        $"""
            SELECT l.Id, l.TripCode, l.BoxCode, l.LoadedBy, l.LoadedAt, l.UnloadedAt, l.Version
              FROM TripBox AS l
              JOIN Trip AS t ON t.Code = l.TripCode
             WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
               AND CONCAT(l.TripCode, '|', l.BoxCode) IN {dialect.TextsIn("Codes")}
            """;

    public string Journeys { get; } =
        $"""
            SELECT b.Code AS BoxCode, b.VillageCode, b.StationNumber, b.ContestCode, b.Status, COALESCE(j.Seals, b.Seals) AS Seals,
                   COALESCE(j.Id, 0) AS Id, j.Step, j.LastHandOver, j.LastAt, j.LastReceiver, COALESCE(j.IsMisrouted, 0) AS IsMisrouted,
                   COALESCE(j.IsSealDifferent, 0) AS IsSealDifferent, COALESCE(j.IsOpened, 0) AS IsOpened, j.AtDistrictAt, j.AtVillageAt,
                   j.AtStationAt, j.BackAtVillageAt, j.BackAtDistrictAt, j.ReturnedAt, COALESCE(j.Version, 0) AS Version
              FROM BallotBox AS b
              LEFT JOIN BoxJourney AS j ON j.BoxCode = b.Code
             WHERE b.Code IN {dialect.TextsIn("Codes")}
            """;

    public string Numbers { get; } = $"SELECT h.Number FROM HandOver AS h WHERE h.Number IN {dialect.TextsIn("Codes")}";
}
