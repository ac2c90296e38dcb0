using System.Data;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.SqlClient;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Brings a database to this program's schema: numbered scripts per engine, forward only, one program at a time.</summary>
public sealed class Migrator(Database database)
{
    private const string LockName = "Tepat.Migrator";

    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(300);

    private static readonly Assembly Scripts = typeof(Migrator).Assembly;

    /// <summary>Creates the database when it is missing and runs the scripts it has not seen; whoever comes second waits and finds them run.</summary>
    /// <exception cref="InvalidOperationException">A script failed, or the database knows a script this program does not.</exception>
    public async Task Migrate(CancellationToken ct)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            await OnSqlite(ct);
        }
        else
        {
            await OnServer(ct);
        }

        await using var connection = await database.OpenForWriting(ct);
        await connection.ExecuteAsync(new CommandDefinition("SELECT Sequence FROM LogHead WHERE Id = 1", cancellationToken: ct));
    }

    /// <summary>Names of the scripts of one engine in the order in which they run.</summary>
    public static IReadOnlyList<string> ScriptNames(DatabaseProvider provider) =>
        [
            .. Scripts
                .GetManifestResourceNames()
                .Where(name => name.Contains($".Migrations.{provider}.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    public static string ReadScript(string name)
    {
        using var reader = new StreamReader(Scripts.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // All scripts run in one transaction, which holds the file's only write lock from its beginning.
    private async Task OnSqlite(CancellationToken ct)
    {
        await using var connection = await database.OpenForWriting(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        using var shared = new SharedConnection(connection);
        Upgrade(DeployChanges.To.SqliteDatabase(shared).WithoutTransaction());
        await transaction.CommitAsync(ct);
    }

    // Each script has a transaction of its own. The lock belongs to a connection that no pool keeps, so it ends with it, however it ends.
    private async Task OnServer(CancellationToken ct)
    {
        CreateDatabase();
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString()
        );
        await connection.OpenAsync(ct);
        if (!await ServerLock.Take(connection, null, LockName, alone: true, LockWait, ct))
        {
            throw new InvalidOperationException($"Another program has been migrating this database for {LockWait.TotalSeconds} seconds.");
        }

        Upgrade(DeployChanges.To.SqlDatabase(database.ConnectionString).WithTransactionPerScript());
    }

    private void CreateDatabase()
    {
        try
        {
            EnsureDatabase.For.SqlDatabase(database.ConnectionString);
        }
        catch (SqlException) when (IsThere())
        {
            // Another program created it between the look and the wish.
        }
    }

    private bool IsThere()
    {
        try
        {
            using var connection = new SqlConnection(database.ConnectionString);
            connection.Open();
            return true;
        }
        catch (SqlException)
        {
            return false;
        }
    }

    private void Upgrade(UpgradeEngineBuilder builder)
    {
        var upgrader = builder
            .WithScripts(ScriptNames(database.Provider).Select(name => new SqlScript(name, ReadScript(name))))
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        var unknown = upgrader.GetExecutedScripts().Except(ScriptNames(database.Provider)).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException($"The database is newer than this program: it has {string.Join(", ", unknown)}.");
        }

        var result = upgrader.PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed.", result.Error);
        }
    }
}
