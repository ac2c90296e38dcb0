using System.Text.Json;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Trips and the boxes that were loaded on them.</summary>
internal sealed class TripSection : BookSection
{
    private static readonly BulkTable Trips = new(
        "Trip",
        1,
        "Id",
        "Code",
        "RegionCode",
        "RouteGroupCode",
        "Mode",
        "VehiclePlate",
        "DriverName",
        "EscortOffice",
        "CapacityBoxes",
        "PlannedDepartureAt",
        "LatestDepartureAt",
        "LoadedBoxes",
        "Status",
        "DepartedAt",
        "ArrivedAt",
        "TruckSeals"
    );

    private static readonly BulkTable Lines = new("TripBox", 1, "Id", "TripCode", "BoxCode", "LoadedBy", "LoadedAt", "UnloadedAt");

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = DistributionSql.Of(load.Session.Dialect);
        if (load.Keys.Needed<Trip>() is { Count: > 0 } trips)
        {
            foreach (var row in await load.Query<TripRow>(sql.Trips, trips, ct))
            {
                load.Books.Put(row.Code, row.ToTrip());
            }
        }

        if (load.Keys.Needed<TripBox>() is { Count: > 0 } lines)
        {
            foreach (var row in await load.Query<LineRow>(sql.TripBoxes, lines, ct))
            {
                load.Books.Put(TripBox.KeyOf(row.TripCode, row.BoxCode), row.ToLine());
            }
        }
    }

    public override async Task Save(Books books, SectionSave save, CancellationToken ct)
    {
        await save.Objects(Trips, books.All<Trip>(), Values, ct);
        await save.Objects(Lines, books.All<TripBox>(), Values, ct);
    }

    private static object?[] Values(Trip trip) =>
        [
            trip.Id,
            trip.Code,
            trip.RegionCode,
            trip.RouteGroup,
            Words.Of(trip.Mode),
            trip.VehiclePlate,
            trip.DriverName,
            trip.EscortOffice,
            trip.CapacityBoxes,
            BookValues.At(trip.PlannedDepartureAt),
            BookValues.At(trip.LatestDepartureAt),
            trip.LoadedBoxes,
            Words.Of(trip.Status),
            BookValues.At(trip.DepartedAt),
            BookValues.At(trip.ArrivedAt),
            JsonSerializer.Serialize(trip.TruckSeals),
        ];

    private static object?[] Values(TripBox line) =>
        [line.Id, line.Trip, line.Box, line.LoadedBy, BookValues.At(line.LoadedAt), BookValues.At(line.UnloadedAt)];

    private sealed class TripRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string RouteGroupCode { get; init; } = "";
        public string Mode { get; init; } = "";
        public string VehiclePlate { get; init; } = "";
        public string DriverName { get; init; } = "";
        public string EscortOffice { get; init; } = "";
        public long CapacityBoxes { get; init; }
        public DateTimeOffset PlannedDepartureAt { get; init; }
        public DateTimeOffset LatestDepartureAt { get; init; }
        public long LoadedBoxes { get; init; }
        public string Status { get; init; } = "";
        public DateTimeOffset? DepartedAt { get; init; }
        public DateTimeOffset? ArrivedAt { get; init; }
        public string TruckSeals { get; init; } = "[]";
        public long Version { get; init; }

        public Trip ToTrip() =>
            new Trip
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
                RouteGroup = RouteGroupCode,
                Mode = Words.Read<TripMode>(Mode),
                VehiclePlate = VehiclePlate,
                DriverName = DriverName,
                EscortOffice = EscortOffice,
                CapacityBoxes = CapacityBoxes,
                PlannedDepartureAt = PlannedDepartureAt,
                LatestDepartureAt = LatestDepartureAt,
            }.As(Words.Read<TripStatus>(Status), LoadedBoxes, DepartedAt, ArrivedAt, JsonSerializer.Deserialize<string[]>(TruckSeals)!);
    }

    private sealed class LineRow
    {
        public long Id { get; init; }
        public string TripCode { get; init; } = "";
        public string BoxCode { get; init; } = "";
        public string LoadedBy { get; init; } = "";
        public DateTimeOffset LoadedAt { get; init; }
        public DateTimeOffset? UnloadedAt { get; init; }
        public long Version { get; init; }

        public TripBox ToLine() =>
            new TripBox
            {
                Id = Id,
                Version = Version,
                Trip = TripCode,
                Box = BoxCode,
            }.As(LoadedBy, LoadedAt, UnloadedAt);
    }
}
