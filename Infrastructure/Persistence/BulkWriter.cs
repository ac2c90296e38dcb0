using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Writes many rows at once: a prepared statement row by row on SQLite, statements of many rows on SQL Server.</summary>
public sealed class BulkWriter(DbSession session)
{
    // SQL Server takes 2,100 parameters, of which its client needs a few for itself, and 1,000 rows in one VALUES.
    private const int MostParameters = 2_000;
    private const int MostRows = 1_000;

    // One declared length for all short texts: the server keeps one plan per statement and not one per length.
    private const int ShortText = 4_000;

    /// <summary>Inserts rows whose values stand in the order of the table's columns.</summary>
    public Task Insert(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct) =>
        Write(table.InsertSql, table.InsertManySql, table.Columns, rows, ct);

    /// <summary>
    /// Conditional updates; each row's last value is the version it was read with. Returns the rows changed: fewer than given means that
    /// somebody else was faster and the caller must reload.
    /// </summary>
    public Task<int> UpdateVersioned(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct) =>
        Write(table.UpdateSql, table.UpdateManySql, table.UpdateColumns, rows, ct);

    private async Task<int> Write(
        string one,
        Func<int, string> many,
        string[] columns,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken ct
    )
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var (connection, transaction) = session.Current;
        if (connection is not SqlConnection)
        {
            return Repeat(one, columns, rows, connection, transaction);
        }

        var changed = 0;
        foreach (var chunk in rows.Chunk(Math.Min(MostRows, MostParameters / columns.Length)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = many(chunk.Length);
            command.Transaction = transaction;
            foreach (var value in chunk.SelectMany(row => row.Take(columns.Length)))
            {
                command.Parameters.Add(Parameter($"@p{command.Parameters.Count}", value));
            }

            changed += await command.ExecuteNonQueryAsync(ct);
        }

        return changed;
    }

    private static SqlParameter Parameter(string name, object? value) =>
        value is string { Length: <= ShortText } text
            ? new SqlParameter(name, SqlDbType.NVarChar, ShortText) { Value = text }
            : new SqlParameter(name, value ?? DBNull.Value);

    private static int Repeat(string sql, string[] columns, IEnumerable<object?[]> rows, DbConnection connection, DbTransaction transaction)
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

        return changed;
    }
}
