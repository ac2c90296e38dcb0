using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tepat.Application.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Opens connections to the configured engine.</summary>
public sealed class Database
{
    private const string TuneSql =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;";

    // SQLite keeps what it was told as long as the connection underneath lives, and that one outlives many of ours in the pool.
    private static readonly ConditionalWeakTable<sqlite3, string> Tuned = [];

    private readonly string connectionString;
    private readonly string readConnectionString;

    static Database()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new TimeHandler());
    }

    public Database(DatabaseOptions options)
    {
        Provider = options.Provider;
        Dialect = SqlDialect.Of(options.Provider);
        connectionString =
            options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ToString()
                : options.ConnectionString;
        readConnectionString = options.ReadConnectionString ?? connectionString;
    }

    public DatabaseProvider Provider { get; }

    public SqlDialect Dialect { get; }

    public string ConnectionString => connectionString;

    public Task<DbConnection> OpenForWriting(CancellationToken ct) =>
        Open(Provider == DatabaseProvider.Sqlite ? new WriterConnection(connectionString) : new SqlConnection(connectionString), ct);

    public Task<DbConnection> OpenForReading(CancellationToken ct) =>
        Open(
            Provider == DatabaseProvider.Sqlite ? new SqliteConnection(readConnectionString) : new SqlConnection(readConnectionString),
            ct
        );

    private static async Task<DbConnection> Open(DbConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.OpenAsync(ct);
            if (connection is SqliteConnection { Handle: { } handle } && !Tuned.TryGetValue(handle, out _))
            {
                await connection.ExecuteAsync(TuneSql);
                Tuned.AddOrUpdate(handle, TuneSql);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class TimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = Microseconds.From(value);
        }

        public override DateTimeOffset Parse(object value) => Microseconds.ToTime((long)value);
    }
}
