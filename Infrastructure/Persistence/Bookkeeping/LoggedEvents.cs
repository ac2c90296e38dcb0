using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Reads events back from the log, with what they did and what came after; use cases have asked whether the caller may.</summary>
internal sealed class LoggedEvents(DbSession session)
{
    private readonly LoggedSql sql = LoggedSql.Of(session.Dialect);

    /// <summary>Loads the events that are asked for, and adds to the keys what each of them touched.</summary>
    public async Task Load(Books books, Keys keys, CancellationToken ct)
    {
        await LoadScans(books, keys, ct);
        if (keys.LoggedEvents.Count == 0)
        {
            return;
        }

        var ids = new { Ids = DbSession.Json(keys.LoggedEvents) };
        var movements = (await session.Query<MovementRow>(sql.Movements, ids, ct)).ToLookup(row => row.Sequence, row => row.ToMovement());
        var moves = (await session.Query<MoveRow>(sql.UnitMoves, ids, ct)).ToLookup(row => row.Sequence, row => row.ToMove());
        var cases = (await session.Query<CaseCode>(sql.Cases, ids, ct)).ToLookup(row => row.Sequence, row => row.Code);
        var later = (await session.Query<LaterRow>(sql.Later, ids, ct)).ToDictionary(row => row.Sequence);
        foreach (var row in await session.Query<EventRow>(sql.Events, ids, ct))
        {
            var logged = new LoggedEvent
            {
                Sequence = row.Sequence,
                Type = row.Type,
                Data = Read(row.Type, row.Data),
                Movements = [.. movements[row.Sequence]],
                UnitMoves = [.. moves[row.Sequence]],
                Cases = [.. cases[row.Sequence]],
                IsReversal = row.ReversesSequence is not null,
                ReversedBy = row.ReversedBy,
                Later = later.GetValueOrDefault(row.Sequence) is { } after ? new LaterEvent(after.LaterSequence, after.LaterType) : null,
            };
            books.Load(logged);
            logged.Data.Touches(keys);
            logged.UnitMoves.ToList().ForEach(move => keys.FoundUnit(move.Unit));
            logged.Cases.ToList().ForEach(code => keys.Case(code));
        }
    }

    private async Task LoadScans(Books books, Keys keys, CancellationToken ct)
    {
        if (keys.Scans.Count == 0)
        {
            return;
        }

        var codes = new { Codes = DbSession.Json(keys.Scans.Select(scan => scan.Carton)) };
        foreach (var row in await session.Query<EventRow>(sql.Scans, codes, ct))
        {
            var scan = (CartonReceived)Read(row.Type, row.Data);
            books.LoadScan(scan.Shipment, scan.Carton, row.Sequence);
        }
    }

    private static EventData Read(string type, string data) =>
        (EventData)JsonSerializer.Deserialize(data, EventCatalogue.Find(type)!.Data, StoredJson.Options)!;

    private sealed class EventRow
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public string Data { get; init; } = "{}";
        public long? ReversesSequence { get; init; }
        public long? ReversedBy { get; init; }
    }

    private sealed class MovementRow
    {
        public long Sequence { get; init; }
        public string FromKind { get; init; } = "";
        public string FromRef { get; init; } = "";
        public string FromState { get; init; } = "";
        public string ToKind { get; init; } = "";
        public string ToRef { get; init; } = "";
        public string ToState { get; init; } = "";
        public long StockItemId { get; init; }
        public long Quantity { get; init; }
        public string? RegionCode { get; init; }

        public LoggedMovement ToMovement() => new(Key(FromKind, FromRef, FromState), Key(ToKind, ToRef, ToState), Quantity, RegionCode);

        private AccountKey Key(string kind, string holder, string state) =>
            new(Words.Read<HolderKind>(kind), holder, StockItemId, Words.Read<Condition>(state));
    }

    private sealed class MoveRow
    {
        public long Sequence { get; init; }
        public string Code { get; init; } = "";
        public string? FromPlace { get; init; }
        public string? FromRef { get; init; }
        public string ToPlace { get; init; } = "";
        public string ToRef { get; init; } = "";

        public LoggedUnitMove ToMove() =>
            new(Code, FromPlace is null ? null : Words.Read<Place>(FromPlace), FromRef, Words.Read<Place>(ToPlace), ToRef);
    }

    private sealed record CaseCode(long Sequence, string Code);

    private sealed class LaterRow
    {
        public long Sequence { get; init; }
        public long LaterSequence { get; init; }
        public string LaterType { get; init; } = "";
    }
}

/// <summary>What <see cref="LoggedEvents"/> reads.</summary>
internal sealed class LoggedSql(SqlDialect dialect)
{
    private static readonly LoggedSql OfSqlite = new(SqlDialect.Sqlite);
    private static readonly LoggedSql OfServer = new(SqlDialect.SqlServer);

    public static LoggedSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? OfSqlite : OfServer;

    public string Events { get; } =
        $"""
            SELECT e.Sequence, e.Type, e.Data, e.ReversesSequence, r.Sequence AS ReversedBy
              FROM EventLog AS e
              LEFT JOIN EventLog AS r ON r.ReversesSequence = e.Sequence
             WHERE e.Sequence IN {dialect.NumbersIn("Ids")}
            """;

    public string Movements { get; } =
        $"""
            SELECT m.Sequence, f.HolderKind AS FromKind, f.HolderRef AS FromRef, f.State AS FromState, t.HolderKind AS ToKind,
                   t.HolderRef AS ToRef, t.State AS ToState, m.StockItemId, m.Quantity, m.RegionCode
              FROM Movement AS m
              JOIN Account AS f ON f.Id = m.FromAccountId
              JOIN Account AS t ON t.Id = m.ToAccountId
             WHERE m.Sequence IN {dialect.NumbersIn("Ids")}
             ORDER BY m.Sequence, m.Line
            """;

    public string UnitMoves { get; } =
        $"""
            SELECT m.Sequence, u.Code, m.FromPlace, m.FromRef, m.ToPlace, m.ToRef
              FROM UnitMove AS m
              JOIN Unit AS u ON u.Id = m.UnitId
             WHERE m.Sequence IN {dialect.NumbersIn("Ids")}
             ORDER BY m.Sequence, m.Line
            """;

    public string Cases { get; } =
        $"SELECT OpenedSequence AS Sequence, Code FROM DiscrepancyCase WHERE OpenedSequence IN {dialect.NumbersIn("Ids")}";

    // In force: neither taken back nor itself the taking back of another.
    public string Later { get; } =
        $"""
            SELECT x.Sequence, x.LaterSequence, l.Type AS LaterType
              FROM (SELECT m.Sequence, MIN(n.Sequence) AS LaterSequence
                      FROM UnitMove AS m
                      JOIN UnitMove AS n ON n.UnitId = m.UnitId AND n.Sequence > m.Sequence
                      JOIN EventLog AS e ON e.Sequence = n.Sequence
                     WHERE m.Sequence IN {dialect.NumbersIn("Ids")}
                       AND e.ReversesSequence IS NULL
                       AND NOT EXISTS (SELECT 1 FROM EventLog AS r WHERE r.ReversesSequence = e.Sequence)
                     GROUP BY m.Sequence) AS x
              JOIN EventLog AS l ON l.Sequence = x.LaterSequence
            """;

    public string Scans { get; } =
        $"""
            SELECT e.Sequence, e.Type, e.Data
              FROM EventLog AS e
             WHERE e.Subject IN {dialect.TextsIn("Codes")}
               AND e.Type = 'shipments.carton-received'
               AND NOT EXISTS (SELECT 1 FROM EventLog AS r WHERE r.ReversesSequence = e.Sequence)
             ORDER BY e.Sequence
            """;
}
