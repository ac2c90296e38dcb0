using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <summary>Cartons and shipments as a test key reads them. What was packed or sent off in the sandbox exists there only.</summary>
internal sealed class TriedGoods(DbSession session, IBusinessClock clock)
{
    /// <summary>A shipment that left in the sandbox.</summary>
    public async Task<ShipmentDetail> Shipment(Shipment shipment, SandboxBooks tried, CancellationToken ct)
    {
        var ends = await Ends(shipment, ct);
        var loaded = shipment.Manifest.Values.Select(entry => entry.Unit).ToList();
        var items = await Items(loaded, ct);
        var row = new ShipmentRow
        {
            Code = shipment.Code,
            OriginKind = Words.Of(shipment.OriginKind),
            OriginRef = shipment.OriginRef,
            OriginName = ends.Origin,
            DestinationCode = shipment.DestinationCode,
            DestinationName = ends.Destination,
            Status = Words.Of(shipment.Status),
            CartonCount = shipment.CartonCount,
            QuantitySheets = shipment.Quantity,
            ScannedCount = 0,
            ForeignCount = 0,
            DispatchedAt = shipment.DispatchedAt,
            ExpectedAt = shipment.ExpectedAt.ToUniversalTime(),
            ArrivedAt = shipment.ArrivedAt,
            LateMinutes = Late(shipment),
        };
        return new ShipmentDetail(row, Carriage(shipment), [.. Contents(loaded, items)], [.. Way(shipment, tried)], []);
    }

    /// <summary>A real shipment with what was tried of its way.</summary>
    public ShipmentDetail Over(ShipmentDetail real, Shipment shipment, SandboxBooks tried) =>
        real with
        {
            Shipment = real.Shipment with
            {
                Status = Words.Of(shipment.Status),
                ArrivedAt = shipment.ArrivedAt,
                LateMinutes = Late(shipment),
            },
            Checkpoints = [.. real.Checkpoints, .. Way(shipment, tried)],
        };

    /// <summary>A carton that was packed or sent off in the sandbox, for an order that the caller reads.</summary>
    public async Task<CartonDetail> Carton(CustodyUnit carton, SandboxBooks tried, CancellationToken ct)
    {
        var row = Row(carton, await Items([carton], ct));
        var order = tried.Books.Orders.FirstOrDefault(order => order.Id == carton.OrderId)?.Code;
        return new CartonDetail(row, order, carton.OnShipment is { } on ? [await Journey(on, ct)] : [], []);
    }

    /// <summary>A real carton, whose shipment may have arrived in the sandbox only.</summary>
    public static CartonDetail Over(CartonDetail real, SandboxBooks tried) =>
        real with
        {
            Journeys =
            [
                .. real.Journeys.Select(journey =>
                    tried.Books.FindShipment(journey.ShipmentCode) is { } shipment
                        ? journey with
                        {
                            ArrivedAt = shipment.ArrivedAt,
                        }
                        : journey
                ),
            ],
        };

    /// <summary>What a shipment carries that left in the sandbox.</summary>
    public async Task<Page<CartonRow>> Cartons(Shipment shipment, ListCartons query, CancellationToken ct)
    {
        var after = Cursor.Text(query.Cursor);
        var loaded = shipment
            .Manifest.Values.Select(entry => entry.Unit)
            .Where(unit => query.Place is null || Words.Of(unit.Place) == query.Place)
            .Where(_ => query.Finding is null or "none")
            .Where(unit => string.CompareOrdinal(unit.Code, after) > 0)
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Take(PageOf.RowsFor(query.Limit))
            .ToList();
        var items = await Items(loaded, ct);
        return PageOf.Rows([.. loaded.Select(unit => Row(unit, items))], query.Limit, row => row.Code);
    }

    private long? Late(Shipment shipment) =>
        (shipment.ArrivedAt ?? clock.Now) - shipment.ExpectedAt is { Ticks: > 0 } late ? (long)late.TotalMinutes : null;

    private static ShipmentCarriage Carriage(Shipment shipment) =>
        new()
        {
            VehiclePlate = shipment.VehiclePlate,
            DriverName = shipment.DriverName,
            TruckSeals = shipment.TruckSeals,
            EscortUnit = shipment.EscortUnit,
            DispatchedBy = shipment.DispatchedBy,
        };

    private static IEnumerable<ShipmentContent> Contents(List<CustodyUnit> loaded, IReadOnlyDictionary<long, ItemRow> items) =>
        from unit in loaded
        group unit by items[unit.StockItemId] into alike
        orderby alike.Key.ItemCode, alike.Key.ContestCode, alike.Key.Pool
        select new ShipmentContent
        {
            ItemCode = alike.Key.ItemCode,
            ContestCode = alike.Key.ContestCode,
            Pool = alike.Key.Pool,
            CartonCount = alike.Count(),
            ManifestSheets = alike.Sum(unit => unit.PackedQuantity),
            ReceivedCartons = 0,
            ReceivedSheets = 0,
        };

    private static IEnumerable<ShipmentCheckpoint> Way(Shipment shipment, SandboxBooks tried) =>
        from one in tried.Rows
        let point = one.Row as CheckpointRow
        where point?.Shipment.Code == shipment.Code
        select new ShipmentCheckpoint
        {
            Sequence = one.Number,
            Kind = point.Kind,
            Place = point.Place,
            Note = point.Note,
            OccurredAt = one.OccurredAt,
            RecordedAt = tried.State.LastKeptAt,
            Source = tried.Source,
        };

    private static CartonRow Row(CustodyUnit carton, IReadOnlyDictionary<long, ItemRow> items) =>
        new()
        {
            Code = carton.Code,
            DestinationCode = carton.DestinationCode,
            ItemCode = items[carton.StockItemId].ItemCode,
            ContestCode = items[carton.StockItemId].ContestCode,
            Pool = items[carton.StockItemId].Pool,
            PackedSheets = carton.PackedQuantity,
            QuantitySheets = carton.Quantity,
            Seal = carton.Seal,
            Place = Words.Of(carton.Place),
            PlaceRef = carton.PlaceRef,
            ShipmentCode = carton.OnShipment?.Code,
        };

    private async Task<CartonJourney> Journey(Shipment shipment, CancellationToken ct)
    {
        var ends = await Ends(shipment, ct);
        return new CartonJourney
        {
            ShipmentCode = shipment.Code,
            OriginName = ends.Origin,
            DestinationName = ends.Destination,
            DispatchedAt = shipment.DispatchedAt,
            ArrivedAt = shipment.ArrivedAt,
        };
    }

    private async Task<EndsRow> Ends(Shipment shipment, CancellationToken ct) =>
        (
            await session.QueryOne<EndsRow>(
                SandboxSql.Ends,
                new { Origin = shipment.OriginRef, Destination = shipment.DestinationCode },
                ct
            )
        )!;

    private async Task<IReadOnlyDictionary<long, ItemRow>> Items(IEnumerable<CustodyUnit> units, CancellationToken ct)
    {
        var ids = new { Ids = DbSession.Json(units.Select(unit => unit.StockItemId).Distinct()) };
        var rows = await session.Query<ItemRow>(SandboxSql.Of(session.Dialect).Items, ids, ct);
        return rows.ToDictionary(row => row.Id);
    }

    private sealed record EndsRow
    {
        public string Origin { get; init; } = "";
        public string Destination { get; init; } = "";
    }

    private sealed record ItemRow
    {
        public long Id { get; init; }
        public string ItemCode { get; init; } = "";
        public string? ContestCode { get; init; }
        public string Pool { get; init; } = "";
    }
}
