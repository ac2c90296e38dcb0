using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Tepat.Application.Common;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Opens connections to the configured engine.</summary>
public sealed class Database
{
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

    public Task<DbConnection> OpenForWriting(CancellationToken ct) => Open(connectionString, ct);

    public Task<DbConnection> OpenForReading(CancellationToken ct) => Open(readConnectionString, ct);

    private async Task<DbConnection> Open(string text, CancellationToken ct)
    {
        DbConnection connection = Provider == DatabaseProvider.Sqlite ? new SqliteConnection(text) : new SqlConnection(text);
        try
        {
            await connection.OpenAsync(ct);
            if (Provider == DatabaseProvider.Sqlite)
            {
                await connection.ExecuteAsync(
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;"
                );
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
