using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>Migrating on every engine: forward only, one program at a time, never a database that is newer.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class MigratorTests(DatabaseProvider provider)
{
    private static readonly string FromTheFuture = $"Tepat.Infrastructure.Persistence.Migrations.9999_future.sql";

    [Test]
    public async Task Programs_that_start_together_migrate_once()
    {
        using var test = new TestDatabase(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrate(test))));

        (await Executed(test)).ShouldBe(Migrator.ScriptNames(provider));
    }

    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        using var test = new TestDatabase(provider);
        await Migrate(test);

        await Migrate(test);

        (await Executed(test)).ShouldBe(Migrator.ScriptNames(provider));
    }

    [Test]
    public async Task Database_that_is_newer_is_refused_and_the_lock_is_free_again()
    {
        using var test = new TestDatabase(provider);
        await Migrate(test);
        await Execute(test, "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES (@Name, '2099-01-01')");

        (await Should.ThrowAsync<InvalidOperationException>(() => Migrate(test))).Message.ShouldContain(FromTheFuture);

        await Execute(test, "DELETE FROM SchemaVersions WHERE ScriptName = @Name");
        await Migrate(test);
    }

    private static async Task Migrate(TestDatabase test)
    {
        await using var program = EveryProvider.Program(test.Provider, test.ConnectionString);
        await program.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
    }

    private static async Task<IEnumerable<string>> Executed(TestDatabase test)
    {
        await using var connection = await Open(test);
        return await connection.QueryAsync<string>("SELECT ScriptName FROM SchemaVersions ORDER BY ScriptName");
    }

    private static async Task Execute(TestDatabase test, string sql)
    {
        await using var connection = await Open(test);
        await connection.ExecuteAsync(sql, new { Name = FromTheFuture });
    }

    private static Task<System.Data.Common.DbConnection> Open(TestDatabase test) =>
        new Database(new DatabaseOptions(test.Provider, test.ConnectionString)).OpenForWriting(CancellationToken.None);
}
