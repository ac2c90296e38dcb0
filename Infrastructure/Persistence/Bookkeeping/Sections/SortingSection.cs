using System.Globalization;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>The work of sorting teams: which carton is on whose table, and what was counted.</summary>
internal sealed class SortingSection : BookSection
{
    private static readonly BulkTable Work = new(
        "CartonSorting",
        1,
        "Id",
        "UnitId",
        "TeamId",
        "Status",
        "OpenedBy",
        "OpenedAt",
        "FromPlace"
    );

    private static readonly BulkTable Sorted = new(
        "SortedCarton",
        1,
        "Sequence",
        "UnitId",
        "RegionCode",
        "StockItemId",
        "TeamId",
        "SortedAt",
        "CartonCount",
        "HeldSheets",
        "GoodSheets",
        "DamagedSheets",
        "FlawedSheets",
        "FoldedSheets",
        "ShortSheets",
        "OverSheets",
        "WageSenPerSheet",
        "WageSen",
        "ReversesSequence"
    );

    private static readonly BulkTable Damage = new("SortedDamage", 2, "Sequence", "Reason", "Sheets");

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = SortingSql.Of(load.Session.Dialect);
        if (load.Keys.Needed<SortingTeam>() is { Count: > 0 } teams)
        {
            Take(load, await load.Query<TeamRow>(sql.Teams, teams, ct));
        }

        if (load.Keys.Needed<CartonSorting>() is { Count: > 0 } cartons)
        {
            await LoadWork(load, sql, cartons, ct);
        }

        foreach (var key in load.Keys.Needed<UnsortedCartons>())
        {
            await LoadUnsorted(load, sql, key, ct);
        }

        // Which tally a carton belongs to is known only now; the tallies themselves are loaded next.
        foreach (var carton in load.Keys.Needed<TallyOfCarton>())
        {
            if (load.Books.FindUnit(carton) is { } unit)
            {
                load.Keys.Need<PackingTally>(PackingTally.KeyOf(unit.Attribution, unit.StockItemId));
            }
        }
    }

    public override Task Save(Books books, SectionSave save, CancellationToken ct) =>
        save.Objects(Work, books.All<CartonSorting>(), Values, ct);

    public override async Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct)
    {
        await save.Rows(Sorted, [.. RowsOf<SortedRow>(events).Select(r => Values(r.Event, r.Row))], ct);
        await save.Rows(
            Damage,
            [
                .. RowsOf<SortedRow>(events)
                    .SelectMany(r => r.Row.Count.Damage.Select(one => (object?[])[r.Event.Sequence, Words.Of(one.Reason), one.Sheets])),
            ],
            ct
        );
        foreach (var (folded, _) in RowsOf<SortedBackRow>(events))
        {
            var lines = new { folded.Sequence, folded.Posting.Reverses };
            await save.Execute(SortingSql.TakeBackSql, lines, ct);
            await save.Execute(SortingSql.TakeBackDamageSql, lines, ct);
        }
    }

    private static async Task LoadWork(SectionLoad load, SortingSql sql, IReadOnlySet<string> cartons, CancellationToken ct)
    {
        var rows = await load.Query<WorkRow>(sql.Work, cartons, ct);
        if (rows.Count == 0)
        {
            return;
        }

        var ids = new
        {
            Ids = DbSession.Json(rows.Select(row => row.TeamId).Distinct()),
            load.Scope.RegionFrom,
            load.Scope.RegionTo,
            load.Scope.VendorId,
        };
        Take(load, await load.Session.Query<TeamRow>(sql.TeamsOfWork, ids, ct));
        var teams = load.Books.All<SortingTeam>().ToDictionary(team => team.Id);
        foreach (var row in rows)
        {
            if (load.Books.FindUnit(row.Carton) is { } unit && teams.TryGetValue(row.TeamId, out var team))
            {
                load.Books.Put(row.Carton, row.ToWork(unit, team));
            }
        }
    }

    private static async Task LoadUnsorted(SectionLoad load, SortingSql sql, string key, CancellationToken ct)
    {
        var (region, item) = (key.Split('|')[0], long.Parse(key.Split('|')[1], CultureInfo.InvariantCulture));
        load.Touched.StockItems.Add(item);
        var asked = new
        {
            Region = region,
            StockItemId = item,
            load.Scope.RegionFrom,
            load.Scope.RegionTo,
            load.Scope.VendorId,
        };
        var row = await load.Session.QueryOne<UnsortedRow>(sql.Unsorted, asked, ct);
        load.Books.Put(key, new UnsortedCartons(row?.Waiting ?? 0, row?.OnTables ?? 0, row?.SetAside ?? 0));
    }

    private static void Take(SectionLoad load, IEnumerable<TeamRow> rows)
    {
        foreach (var row in rows.Where(row => load.Books.Find<SortingTeam>(row.Code) is null))
        {
            load.Books.Put(row.Code, row.ToTeam());
        }
    }

    private static object?[] Values(CartonSorting work) =>
        [work.Id, work.Unit.Id, work.Team.Id, Words.Of(work.Status), work.OpenedBy, BookValues.At(work.OpenedAt), Words.Of(work.From)];

    private static object?[] Values(FoldedEvent folded, SortedRow row) =>
        [
            folded.Sequence,
            row.Unit.Id,
            row.Unit.Attribution,
            row.Unit.StockItemId,
            row.Team?.Id,
            BookValues.At(folded.Context.OccurredAt),
            1L,
            row.HeldSheets,
            row.Count.GoodSheets,
            row.DamagedSheets,
            row.Count.FlawedSheets,
            row.Count.FoldedSheets,
            row.ShortSheets,
            row.OverSheets,
            row.WageSenPerSheet,
            row.WageSen,
            null,
        ];

    private sealed class TeamRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Name { get; init; } = "";
        public string Coordinator { get; init; } = "";
        public int Members { get; init; }
        public long WageSenPerSheet { get; init; }
        public bool IsActive { get; init; }
        public string? OpenCarton { get; init; }
        public long Version { get; init; }

        public SortingTeam ToTeam() =>
            new SortingTeam
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
            }.As(Name, Coordinator, Members, WageSenPerSheet, IsActive, OpenCarton);
    }

    private sealed class WorkRow
    {
        public long Id { get; init; }
        public string Carton { get; init; } = "";
        public long TeamId { get; init; }
        public string Status { get; init; } = "";
        public string OpenedBy { get; init; } = "";
        public DateTimeOffset OpenedAt { get; init; }
        public string FromPlace { get; init; } = "";
        public long Version { get; init; }

        public CartonSorting ToWork(CustodyUnit unit, SortingTeam team) =>
            new CartonSorting
            {
                Id = Id,
                Version = Version,
                Unit = unit,
                Team = team,
            }.As(Words.Read<SortingStatus>(Status), OpenedBy, OpenedAt, Words.Read<Place>(FromPlace));
    }

    private sealed class UnsortedRow
    {
        public long? Waiting { get; init; }
        public long? OnTables { get; init; }
        public long? SetAside { get; init; }
    }
}
