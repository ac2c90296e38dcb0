using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Loads what a batch touches, set by set, within the caller's scope: a handful of statements however many events.</summary>
internal sealed class BooksLoader(DbSession session)
{
    private readonly BooksSql sql = BooksSql.Of(session.Dialect);

    public async Task<Books> Load(Keys keys, Scope scope, CancellationToken ct)
    {
        var books = new Books();
        var touched = new TouchedRows();
        await new LoggedEvents(session).Load(books, keys, ct);
        foreach (var region in keys.Regions)
        {
            touched.Owners.Add(region);
        }

        touched.StockItems.UnionWith(keys.StockItems);
        await LoadReplacements(books, touched, keys, scope, ct);
        await LoadOrders(books, touched, keys, scope, ct);
        await LoadUnits(books, touched, keys, scope, ct);
        await LoadShipments(books, touched, keys, scope, ct);
        await LoadCases(books, touched, keys, scope, ct);
        await LoadTaken(books, keys, scope, ct);
        foreach (var section in BookSection.All)
        {
            await section.Load(new SectionLoad(books, keys, scope, session, touched), ct);
        }

        await LoadBalances(books, touched, ct);
        return books;
    }

    private async Task LoadOrders(Books books, TouchedRows touched, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.Orders.Count == 0)
        {
            return;
        }

        var codes = DbSession.Json(keys.Orders);
        var rows = await session.Query<OrderRow>(sql.Orders, In(codes, scope), ct);
        var byId = new Dictionary<long, PrintOrder>();
        foreach (var row in rows)
        {
            var order = row.ToOrder();
            byId[order.Id] = order;
            books.Load(order);
            touched.Refs.Add(order.PlantCode);
            touched.Owners.Add(Owners.Plant(order.PlantCode));
            touched.StockItems.Add(order.OrdinaryItemId);
            touched.StockItems.Add(order.RevoteItemId);
        }

        var ids = new { Ids = DbSession.Json(byId.Keys) };
        foreach (var row in await session.Query<LineRow>(sql.Lines, ids, ct))
        {
            byId[row.OrderId].Load(row.ToLine());
        }

        if (keys.NewRuns.Count > 0)
        {
            var runs = new { ids.Ids, Codes = DbSession.Json(keys.NewRuns) };
            foreach (var row in await session.Query<RunRow>(sql.TakenRuns, runs, ct))
            {
                byId[row.OrderId].LoadRun(row.RunNumber);
            }
        }

        foreach (var row in await session.Query<PlateRow>(sql.Plates, ids, ct))
        {
            byId[row.OrderId].Load(row.ToPlate(byId[row.OrderId]));
        }
    }

    private async Task LoadUnits(Books books, TouchedRows touched, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.Units.Count > 0)
        {
            Take(books, touched, await session.Query<UnitRow>(sql.Units, In(DbSession.Json(keys.Units), scope), ct));
        }

        if (keys.FoundUnits.Count > 0)
        {
            var found = new { Codes = DbSession.Json(keys.FoundUnits) };
            Take(books, touched, await session.Query<UnitRow>(sql.FoundUnits, found, ct));
        }

        if (keys.Manifests.Count > 0)
        {
            var manifests = In(DbSession.Json(keys.Manifests), scope);
            Take(books, touched, await session.Query<UnitRow>(sql.ManifestUnits, manifests, ct));
        }
    }

    private static void Take(Books books, TouchedRows touched, IEnumerable<UnitRow> rows)
    {
        foreach (var row in rows)
        {
            if (books.FindUnit(row.Code) is not null)
            {
                continue;
            }

            var unit = row.ToUnit();
            books.Load(unit);
            touched.Units[unit.Id] = unit;
            touched.Refs.Add(unit.Code);
            touched.Owners.Add(unit.Attribution);
            touched.StockItems.Add(unit.StockItemId);
        }
    }

    private async Task LoadShipments(Books books, TouchedRows touched, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.Shipments.Count == 0)
        {
            return;
        }

        var rows = await session.Query<ShipmentRow>(sql.Shipments, In(DbSession.Json(keys.Shipments), scope), ct);
        var byId = new Dictionary<long, Shipment>();
        foreach (var row in rows)
        {
            var shipment = row.ToShipment();
            byId[shipment.Id] = shipment;
            books.Load(shipment);
            touched.Owners.Add(shipment.DestinationCode);
        }

        if (byId.Count == 0 || touched.Units.Count == 0)
        {
            return;
        }

        var entries = new { Ids = DbSession.Json(byId.Keys), UnitIds = DbSession.Json(touched.Units.Keys) };
        foreach (var row in await session.Query<EntryRow>(sql.Entries, entries, ct))
        {
            byId[row.ShipmentId].Load(row.ToEntry(touched.Units[row.UnitId]));
        }
    }

    private async Task LoadCases(Books books, TouchedRows touched, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.CasesOfUnits.Count > 0)
        {
            foreach (var row in await session.Query<CaseRow>(sql.CasesOfUnits, In(DbSession.Json(keys.CasesOfUnits), scope), ct))
            {
                books.Load(row.ToCase());
            }
        }

        if (keys.Cases.Count > 0)
        {
            foreach (var row in await session.Query<CaseRow>(sql.Cases, In(DbSession.Json(keys.Cases), scope), ct))
            {
                books.Load(row.ToCase());
                touched.Owners.Add(RegionCode.AttributionOf(row.RegionCode));
                touched.StockItems.Add(row.StockItemId);
            }
        }
    }

    private async Task LoadReplacements(Books books, TouchedRows touched, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.Replacements.Count > 0)
        {
            var rows = await session.Query<ReplacementRow>(sql.Replacements, In(DbSession.Json(keys.Replacements), scope), ct);
            foreach (var row in rows)
            {
                books.Load(row.ToReplacement());
                touched.Owners.Add(row.RegionCode);
            }
        }
    }

    private async Task LoadTaken(Books books, Keys keys, Scope scope, CancellationToken ct)
    {
        if (keys.NewUnits.Count > 0)
        {
            var codes = new { Codes = DbSession.Json(keys.NewUnits) };
            (await session.Query<string>(sql.TakenUnits, codes, ct)).ToList().ForEach(books.LoadTaken);
        }

        if (keys.NewShipments.Count > 0)
        {
            var codes = new { Codes = DbSession.Json(keys.NewShipments) };
            (await session.Query<string>(sql.TakenShipments, codes, ct)).ToList().ForEach(books.LoadTaken);
        }

        if (keys.NewInvoices.Count > 0)
        {
            var codes = new { Codes = DbSession.Json(keys.NewInvoices), scope.VendorId };
            var taken = await session.Query<string>(sql.TakenInvoices, codes, ct);
            taken.Select(InvoiceSubmitted.TakenCode).ToList().ForEach(books.LoadTaken);
        }
    }

    private async Task LoadBalances(Books books, TouchedRows touched, CancellationToken ct)
    {
        var refs = touched.Refs.Concat(touched.Owners);
        var items = DbSession.Json(touched.StockItems);
        foreach (var row in await session.Query<AccountRow>(sql.Accounts, new { Codes = DbSession.Json(refs), Ids = items }, ct))
        {
            books.Load(row.ToAccount());
        }

        var owners = new { Codes = DbSession.Json(touched.Owners), Ids = items };
        foreach (var row in await session.Query<RollupRowData>(sql.Rollup, owners, ct))
        {
            books.Load(row.ToRollup());
        }
    }

    private static object In(string codes, Scope scope) =>
        new
        {
            Codes = codes,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
        };

    private sealed record RunRow(long OrderId, string RunNumber);
}
