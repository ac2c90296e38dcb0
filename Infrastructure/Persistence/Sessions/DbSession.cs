using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Tepat.Infrastructure.Persistence.Sessions;

/// <summary>
/// The database as one request sees it: inside a unit of work everything runs on that transaction; outside, on a reading connection
/// that opens with the first query. Not safe for concurrent use, as a request is not.
/// </summary>
public sealed class DbSession(Database database) : IAsyncDisposable
{
    private DbConnection? reading;
    private DbConnection? writing;
    private DbTransaction? transaction;

    public SqlDialect Dialect => database.Dialect;

    public DatabaseProvider Provider => database.Provider;

    public bool InTransaction => transaction is not null;

    /// <summary>The running transaction with its connection; asking outside a unit of work is a bug.</summary>
    public (DbConnection Connection, DbTransaction Transaction) Current =>
        transaction is null ? throw new InvalidOperationException("This runs only inside a unit of work.") : (writing!, transaction);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? parameters, CancellationToken ct) =>
        (await (await Connection(ct)).QueryAsync<T>(Command(sql, parameters, ct))).AsList();

    public async Task<T?> QueryOne<T>(string sql, object? parameters, CancellationToken ct) =>
        await (await Connection(ct)).QueryFirstOrDefaultAsync<T>(Command(sql, parameters, ct));

    /// <summary>
    /// Reads that belong together, on the database that is written and not on a copy that lags: on SQLite they all see it as it stood at the
    /// first, and hold no writer up.
    /// </summary>
    public async Task<T> Together<T>(Func<Task<T>> reads, CancellationToken ct)
    {
        await using var connection =
            Provider == DatabaseProvider.Sqlite ? await database.OpenForReading(ct) : await database.OpenForWriting(ct);
        await using var together = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        Attach(connection, together);
        try
        {
            return await reads();
        }
        finally
        {
            Detach();
        }
    }

    /// <summary>Runs a statement in the unit of work and returns the rows it changed.</summary>
    public async Task<int> Execute(string sql, object? parameters, CancellationToken ct) =>
        await Current.Connection.ExecuteAsync(Command(sql, parameters, ct));

    /// <summary>Streams rows without holding them all; for exports and long folds.</summary>
    public async IAsyncEnumerable<T> Stream<T>(
        string sql,
        object? parameters,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var connection = await Connection(ct);
        await foreach (var row in connection.QueryUnbufferedAsync<T>(sql, parameters, transaction).WithCancellation(ct))
        {
            yield return row;
        }
    }

    /// <summary>A list of values as the one parameter that <see cref="SqlDialect.TextsIn"/> and <see cref="SqlDialect.NumbersIn"/> read.</summary>
    public static string Json<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);

    /// <summary>Gives the reading connection back early: a request that goes on for minutes must not hold one all the while.</summary>
    public async ValueTask CloseReading()
    {
        if (Interlocked.Exchange(ref reading, null) is { } open)
        {
            await open.DisposeAsync();
        }
    }

    internal void Attach(DbConnection connection, DbTransaction running) => (writing, transaction) = (connection, running);

    internal void Detach() => (writing, transaction) = (null, null);

    public ValueTask DisposeAsync() => CloseReading();

    private CommandDefinition Command(string sql, object? parameters, CancellationToken ct) =>
        new(sql, parameters, transaction, cancellationToken: ct);

    private async ValueTask<DbConnection> Connection(CancellationToken ct) => writing ?? (reading ??= await database.OpenForReading(ct));
}
