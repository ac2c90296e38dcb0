using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence;

/// <summary>A table with the columns that a bulk write fills; the first <paramref name="KeyCount"/> are the key.</summary>
public sealed record BulkTable(string Name, int KeyCount, params string[] Columns)
{
    internal string InsertSql =>
        $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "@" + c))})";

    /// <summary>Sets all but the key where key and the expected version still match; the version moves on by one.</summary>
    internal string UpdateSql =>
        $"UPDATE {Name} SET {string.Join(", ", Columns.Skip(KeyCount).Select(c => $"{c} = @{c}"))}, Version = Version + 1 "
        + $"WHERE {string.Join(" AND ", Columns.Take(KeyCount).Select(c => $"{c} = @{c}"))} AND Version = @ExpectedVersion";

    /// <summary>The same as one statement over a JSON array of rows, for a server that is a network away.</summary>
    internal string UpdateFromJsonSql(IReadOnlyList<string> types)
    {
        var sets = string.Join(", ", Columns.Skip(KeyCount).Select(c => $"{c} = r.{c}"));
        var keys = string.Join(" AND ", Columns.Take(KeyCount).Select(c => $"t.{c} = r.{c}"));
        var shape = string.Join(", ", Columns.Append("ExpectedVersion").Select((c, i) => $"{c} {types[i]} '$[{i}]'"));
        return $"UPDATE t SET {sets}, Version = t.Version + 1 FROM {Name} AS t JOIN OPENJSON(@Rows) WITH ({shape}) AS r ON {keys} AND t.Version = r.ExpectedVersion";
    }
}

/// <summary>Writes many rows at once: a prepared statement on SQLite, bulk copy or one statement over JSON on SQL Server.</summary>
public sealed class BulkWriter(DbSession session)
{
    /// <summary>Inserts rows whose values stand in the order of the table's columns.</summary>
    public async Task Insert(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (connection, transaction) = session.Current;
        if (connection is SqlConnection server)
        {
            await Copy(table, rows, server, (SqlTransaction)transaction, ct);
        }
        else
        {
            await Repeat(table.InsertSql, table.Columns, rows, connection, transaction);
        }
    }

    /// <summary>
    /// Conditional updates; each row's last value is the version it was read with. Returns the rows changed: fewer than given means that
    /// somebody else was faster and the caller must reload.
    /// </summary>
    public async Task<int> UpdateVersioned(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var (connection, transaction) = session.Current;
        if (connection is not SqlConnection)
        {
            return await Repeat(table.UpdateSql, [.. table.Columns, "ExpectedVersion"], rows, connection, transaction);
        }

        var types = Enumerable.Range(0, table.Columns.Length + 1).Select(i => ServerType(rows, i)).ToList();
        return await session.Execute(table.UpdateFromJsonSql(types), new { Rows = DbSession.Json(rows) }, ct);
    }

    private static string ServerType(IEnumerable<object?[]> rows, int column) =>
        rows.Select(row => row[column]).FirstOrDefault(value => value is not null) is string
            ? "nvarchar(4000) COLLATE Latin1_General_BIN2"
            : "bigint";

    private static Task<int> Repeat(
        string sql,
        string[] columns,
        IReadOnlyCollection<object?[]> rows,
        DbConnection connection,
        DbTransaction transaction
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
        }

        var changed = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            // SQLite works in this process: an asynchronous call would only wrap the same synchronous one.
            changed += command.ExecuteNonQuery();
        }

        return Task.FromResult(changed);
    }

    private static async Task Copy(
        BulkTable table,
        IReadOnlyCollection<object?[]> rows,
        SqlConnection connection,
        SqlTransaction transaction,
        CancellationToken ct
    )
    {
        using var data = new DataTable();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var sample = rows.Select(row => row[i]).FirstOrDefault(value => value is not null);
            data.Columns.Add(table.Columns[i], sample?.GetType() ?? typeof(string));
        }

        foreach (var row in rows)
        {
            data.Rows.Add(row.Take(table.Columns.Length).Select(value => value ?? DBNull.Value).ToArray());
        }

        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = table.Name,
        };
        foreach (var column in table.Columns)
        {
            copy.ColumnMappings.Add(column, column);
        }

        await copy.WriteToServerAsync(data, ct);
    }
}
