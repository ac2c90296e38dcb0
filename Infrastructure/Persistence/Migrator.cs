using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Brings a database to this program's schema: numbered scripts per engine, forward only.</summary>
public sealed class Migrator(Database database)
{
    private static readonly Assembly Scripts = typeof(Migrator).Assembly;

    /// <summary>Creates the database when it is missing and runs the scripts it has not seen, each in a transaction.</summary>
    /// <exception cref="InvalidOperationException">A script failed, or the database knows a script this program does not.</exception>
    public async Task Migrate(CancellationToken ct)
    {
        var upgrader = Upgrader();
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

    private UpgradeEngine Upgrader()
    {
        UpgradeEngineBuilder builder;
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            builder = DeployChanges.To.SqliteDatabase(database.ConnectionString);
        }
        else
        {
            EnsureDatabase.For.SqlDatabase(database.ConnectionString);
            builder = DeployChanges.To.SqlDatabase(database.ConnectionString);
        }

        return builder
            .WithScripts(ScriptNames(database.Provider).Select(name => new SqlScript(name, ReadScript(name))))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
    }
}
