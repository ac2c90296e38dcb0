using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>
/// A new database of a test's own, not migrated yet: SQLite always, SQL Server where <c>TEPAT_TEST_SQLSERVER</c> holds a connection string
/// without a database. An engine that is not there is skipped by name.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private const string ServerVariable = "TEPAT_TEST_SQLSERVER";

    private readonly string name = $"tepat_test_{Guid.NewGuid():N}";

    public TestDatabase(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrEmpty(Server))
        {
            Assert.Ignore($"{ServerVariable} is not set.");
        }

        Provider = provider;
        ConnectionString =
            provider == DatabaseProvider.Sqlite
                ? $"Data Source={SqliteFile}"
                : new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    private static string? Server => Environment.GetEnvironmentVariable(ServerVariable);

    private string SqliteFile => Path.Combine(Path.GetTempPath(), $"{name}.db");

    public void Dispose()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(SqliteFile);
            return;
        }

        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(Server);
        connection.Execute($"DROP DATABASE IF EXISTS [{name}]");
    }
}
