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

    [Test]
    public async Task Group_is_answered_after_its_commit_and_who_fails_in_it_takes_nobody_along()
    {
        await using var writer = Writer();
        await writer.Run(
            async (connection, transaction) =>
                await connection.ExecuteAsync("CREATE TABLE Written (Id INTEGER PRIMARY KEY)", null, transaction) >= 0,
            CancellationToken.None
        );
        var gathered = new TaskCompletionSource();
        IReadOnlyList<long> seenBefore = [-1];
        var isAnsweredBefore = true;

        var first = Insert(writer, 1, () => gathered.Task);
        var broken = Insert(writer, 2, () => throw new InvalidOperationException("broken"));
        var refused = Insert(writer, 3, isRefused: true);
        var taken = Insert(writer, 1);
        var last = Insert(
            writer,
            4,
            async () =>
            {
                isAnsweredBefore = new[] { first, broken, refused, taken }.Any(unit => unit.IsCompleted);
                seenBefore = await Seen();
            }
        );
        gathered.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => broken.WaitAsync(Patience));
        await Should.ThrowAsync<SqliteException>(() => taken.WaitAsync(Patience));
        await Task.WhenAll(first, refused, last).WaitAsync(Patience);
        isAnsweredBefore.ShouldBeFalse();
        seenBefore.ShouldBeEmpty();
        (await Seen()).ShouldBe([1, 4]);
    }

    private static Task Insert(SqliteWriter writer, int id, Func<Task>? then = null, bool isRefused = false) =>
        writer.Run(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO Written (Id) VALUES (@Id)", new { Id = id }, transaction);
                await (then?.Invoke() ?? Task.CompletedTask);
                return !isRefused;
            },
            CancellationToken.None
        );

    /// <summary>What anybody else finds.</summary>
    private async Task<IReadOnlyList<long>> Seen()
    {
        await using var other = new SqliteConnection($"Data Source={file}");
        return (await other.QueryAsync<long>("SELECT Id FROM Written ORDER BY Id")).AsList();
    }

    private SqliteWriter Writer() => new(new Database(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={file}")));

    private async Task FailsThenWrites(Func<DbConnection, DbTransaction, Task> breaks)
    {
        await using var writer = Writer();

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
