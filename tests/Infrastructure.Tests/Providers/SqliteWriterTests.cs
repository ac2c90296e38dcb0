using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>The one writer outlives whatever breaks under it, and nobody waits for an answer that never comes.</summary>
public sealed class SqliteWriterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string file = Path.Combine(Path.GetTempPath(), $"tepat_writer_{Guid.NewGuid():N}.db");

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    [Test]
    public async Task Transaction_that_the_engine_ended_fails_its_unit_and_the_next_one_is_written() =>
        await FailsThenWrites(async (connection, _) => await connection.ExecuteAsync("ROLLBACK"));

    [Test]
    public async Task Transaction_that_is_used_up_fails_its_unit_and_the_next_one_is_written() =>
        await FailsThenWrites(async (_, transaction) => await transaction.RollbackAsync());

    private async Task FailsThenWrites(Func<DbConnection, DbTransaction, Task> breaks)
    {
        await using var writer = new SqliteWriter(new Database(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={file}")));

        var broken = writer.Run(
            async (connection, transaction) =>
            {
                await breaks(connection, transaction);
                return true;
            },
            CancellationToken.None
        );
        await Should.ThrowAsync<InvalidOperationException>(() => broken.WaitAsync(Patience));

        var next = writer.Run(
            async (connection, transaction) => await connection.ExecuteAsync("CREATE TABLE Written (Id INTEGER)", null, transaction) >= 0,
            CancellationToken.None
        );
        await next.WaitAsync(Patience);
    }
}
