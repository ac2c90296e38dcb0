using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Tepat.Benchmarks;

/// <summary>
/// What a capture costs at the least: the rows that it added, written again by bare statements with ready parameters into a copy of the
/// database from just before it.
/// </summary>
internal static class BareRows
{
    private static readonly string[] Tables =
    [
        "Account",
        "Shipment",
        "Unit",
        "ShipmentUnit",
        "PrintRun",
        "ShipmentCheckpoint",
        "EventLog",
        "EventRegion",
        "Movement",
        "UnitMove",
    ];

    // Their rows change: what stood there before makes room first, outside of what is timed, so that all is plain inserts.
    private static readonly string[] Changing = ["Account", "Unit"];

    /// <summary>Copies the database as it is now.</summary>
    public static void Keep(string file)
    {
        File.Delete(CopyOf(file));
        using var connection = Open(file);
        Execute(connection, $"VACUUM INTO '{CopyOf(file)}'");
    }

    /// <summary>Seconds to add to the copy what was added since: one transaction, synchronous FULL, foreign keys, prepared statements.</summary>
    public static double Write(string file)
    {
        using var sink = Open(CopyOf(file));
        Execute(sink, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF;");
        Execute(sink, $"ATTACH DATABASE '{file}' AS captured");
        List<(SqliteCommand Command, List<object[]> Rows)> work = [.. Tables.Select(table => Prepare(sink, table))];
        foreach (var table in Changing)
        {
            Execute(
                sink,
                $"DELETE FROM main.{table} WHERE Id IN (SELECT Id FROM (SELECT * FROM captured.{table} EXCEPT SELECT * FROM main.{table}))"
            );
        }

        Execute(sink, "DETACH DATABASE captured");
        Execute(sink, "PRAGMA foreign_keys = ON");
        var watch = Stopwatch.StartNew();
        using var transaction = sink.BeginTransaction();
        foreach (var (command, rows) in work)
        {
            command.Transaction = transaction;
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    command.Parameters[i].Value = row[i];
                }

                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return watch.Elapsed.TotalSeconds;
    }

    private static string CopyOf(string file) => file + ".bare";

    private static (SqliteCommand, List<object[]>) Prepare(SqliteConnection sink, string table)
    {
        using var all = sink.CreateCommand();
        all.CommandText = $"SELECT t.* FROM captured.{table} AS t EXCEPT SELECT b.* FROM main.{table} AS b";
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

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
