using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Application.Identity;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Common;

namespace Tepat.Benchmarks;

/// <summary>
/// East Java's 60,751 hand-overs of two sealed boxes to KPPS, sent as phones' queues send them and one by one, against the same rows by bare
/// statements; then <c>verify</c> over the whole log.
/// </summary>
internal static class HandOverBenchmark
{
    private const int HandOvers = 60_751;
    private const int PerSending = 100;
    private const int Singles = 500;
    private const int StationsPerVillage = 7;
    private const int PrepareAtOnce = 4_000;

    private static readonly string[] Contests = ["GUB-35", "BUP-35.07"];

    private static readonly string[] Tables = ["EventLog", "EventRegion", "UnitMove", "HandOver", "HandOverBox", "BoxJourney"];

    public static async Task Run()
    {
        using var bench = new Bench();
        await using var app = await bench.Program();
        await using var scope = app.Services.CreateAsyncScope();
        var stage = new DemoStage(app.Services, scope.ServiceProvider.GetRequiredService<BusinessClock>(), TimeProvider.System);
        var at = scope.ServiceProvider.GetRequiredService<IBusinessClock>().Now.AddHours(-1);
        var officer = DemoStage.User("kasubag3507", Roles.RegencyOfficer, "35.07");
        await Prepare(stage, at, await StockItem(scope.ServiceProvider, bench.DatabaseFile));

        using (var connection = Open(bench.DatabaseFile))
        {
            Execute(connection, $"VACUUM INTO '{bench.DatabaseFile}.bare'");
        }

        var queued = Enumerable.Range(0, HandOvers).Select(i => new QueuedHandOver($"HP-{i:D5}", at, HandOver(i))).ToList();
        var singles = await Time(stage, officer, queued.Take(Singles).Chunk(1));
        var batches = await Time(stage, officer, queued.Skip(Singles).Chunk(PerSending));
        var bare = Bare(bench.DatabaseFile);
        Bench.Print("handovers: hand-overs of two boxes", HandOvers, "hand-overs");
        Bench.Print($"handovers: sent {PerSending} at a time", (HandOvers - Singles) / batches, "hand-overs/s");
        Bench.Print("handovers: sent one by one, one after another", Singles / singles, "hand-overs/s");
        Bench.Print("handovers: the same rows by bare inserts", HandOvers / bare, "hand-overs/s");
        Bench.Print("handovers: ratio of batches to bare inserts", batches / (HandOvers - Singles) * HandOvers / bare, "times");

        var watch = Stopwatch.StartNew();
        var differences = await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
        Bench.Print($"handovers: verify over that log, {differences.Count} differences", watch.Elapsed.TotalSeconds, "s");
    }

    private static async Task<long> StockItem(IServiceProvider services, string file)
    {
        long contest;
        using (var connection = Open(file))
        {
            contest = Number(connection, "SELECT Id FROM Contest WHERE Code = 'GUB-35'");
        }

        Outcome<long> item = await services
            .GetRequiredService<IUnitOfWork>()
            .Run(
                async ct => Outcome<long>.Of(await services.GetRequiredService<IStockItems>().Ensure("BALLOT", contest, Pool.Ordinary, ct)),
                CancellationToken.None
            );
        return item.Value;
    }

    // Boxes without a sheet in them: a hand-over moves the box and no quantity.
    private static async Task Prepare(DemoStage stage, DateTimeOffset at, long item)
    {
        var packer = DemoStage.User("kab3507", Roles.Warehouse, "35.07");
        var verifier = DemoStage.User("kasubag3507", Roles.RegencyOfficer, "35.07");
        foreach (var chunk in Enumerable.Range(0, HandOvers).Chunk(PrepareAtOnce))
        {
            foreach (var contest in Contests)
            {
                var stations = chunk.Select(i => new PackListStation(Village(i), Station(i), 0)).ToList();
                await stage.Record(packer, [(at, new PackListOpened("35.07", contest, item, "BENCH", stations))]);
                await stage.Record(packer, [.. chunk.Select(i => (at, (EventData)new BoxFilled(Box(i, contest), contest, 0, null)))]);
                await stage.Record(verifier, [.. chunk.Select(i => (at, (EventData)new BoxVerified(Box(i, contest), 0)))]);
                await stage.Record(packer, [.. chunk.Select(i => (at, (EventData)new BoxSealed(Box(i, contest), [Seal(i, contest)])))]);
            }
        }
    }

    private static async Task<double> Time(DemoStage stage, Caller officer, IEnumerable<QueuedHandOver[]> sendings)
    {
        var ready = sendings.Select(sending => new RecordHandOvers(sending)).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var sending in ready)
        {
            var answer = await stage.Do(officer, sending);
            if (answer.Rejected > 0)
            {
                throw new InvalidOperationException($"Refused: {answer.Results.First(r => r.Errors.Count > 0).Errors[0]}");
            }
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static BoxesHandedOver HandOver(int i) =>
        new(
            $"BA-{i:D5}",
            new CustodyPoint(CustodyLevel.Village, Village(i)),
            new CustodyPoint(CustodyLevel.Station, Village(i), Station(i)),
            [.. Contests.Select(contest => new BoxSeen(Box(i, contest), [Seal(i, contest)]))],
            [new OutsideItem("BOOTH", 4), new OutsideItem("POSTER", 2)],
            new Party("Ketua PPS", "Ani Contoh"),
            new Party("Ketua KPPS", "Tono Misalnya"),
            new Party("Pengawas TPS", "Dewi Contohnya"),
            "Balai desa"
        );

    private static string Village(int i)
    {
        var village = i / StationsPerVillage;
        return $"35.07.{(village / 500) + 1:D2}.{2_001 + (village % 500)}";
    }

    private static int Station(int i) => (i % StationsPerVillage) + 1;

    private static string Box(int i, string contest) => BallotBox.CodeOf(Village(i), Station(i), contest);

    private static string Seal(int i, string contest) => $"KT-{i:D5}-{contest}";

    // The rows that the hand-overs added, written again into the copy from just before: batches of as many, synchronous FULL.
    private static double Bare(string file)
    {
        using var sink = Open(file + ".bare");
        Execute(sink, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF;");
        Execute(sink, $"ATTACH DATABASE '{file}' AS recorded");
        List<(SqliteCommand Command, List<object[]> Rows)> work = [.. Tables.Select(table => Read(sink, table))];
        Execute(sink, "DETACH DATABASE recorded");
        var sendings = HandOvers / PerSending;
        var watch = Stopwatch.StartNew();
        for (var sending = 0; sending <= sendings; sending++)
        {
            using var transaction = sink.BeginTransaction();
            foreach (var (command, rows) in work)
            {
                command.Transaction = transaction;
                var size = (rows.Count / sendings) + 1;
                foreach (var row in rows.Skip(sending * size).Take(size))
                {
                    for (var i = 0; i < row.Length; i++)
                    {
                        command.Parameters[i].Value = row[i];
                    }

                    command.ExecuteNonQuery();
                }
            }

            transaction.Commit();
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static (SqliteCommand, List<object[]>) Read(SqliteConnection sink, string table)
    {
        using var all = sink.CreateCommand();
        all.CommandText = $"SELECT t.* FROM recorded.{table} AS t WHERE t.rowid > (SELECT COALESCE(MAX(rowid), 0) FROM main.{table})";
        if (table is "HandOverBox")
        {
            all.CommandText = "SELECT t.* FROM recorded.HandOverBox AS t";
        }
        else if (table is "UnitMove" or "EventRegion")
        {
            all.CommandText =
                $"SELECT t.* FROM recorded.{table} AS t WHERE t.Sequence > (SELECT COALESCE(MAX(Sequence), 0) FROM main.{table})";
        }

        using var reader = all.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var insert = sink.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(n => "@" + n))})";
        names.ForEach(name => insert.Parameters.Add(new SqliteParameter("@" + name, null)));
        return (insert, rows);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
