using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>What ran once is not compiled again, and whatever happens to one command happens to no other.</summary>
public sealed class WriterConnectionTests
{
    private const string Insert = "INSERT INTO Written (Id, Word) VALUES (@Id, @Word)";

    // SQLITE_STMTSTATUS_RUN, which the provider has no name for.
    private const int RunsOfStatement = 6;

    private const string All = "SELECT Id, Word FROM Written ORDER BY Id";

    // A file, not memory: closed and opened again it must be the same.
    private readonly string file = Path.Combine(Path.GetTempPath(), $"tepat_statements_{Guid.NewGuid():N}.db");
    private WriterConnection connection = null!;

    [SetUp]
    public void Open()
    {
        connection = new WriterConnection($"Data Source={file}");
        connection.Open();
        connection.Handle!.enable_sqlite3_next_stmt(true);
        connection.Execute("CREATE TABLE Written (Id INTEGER PRIMARY KEY, Word TEXT)");
    }

    [TearDown]
    public void Delete()
    {
        connection.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    [Test]
    public async Task Statement_is_compiled_once_and_run_with_each_command_s_own_values()
    {
        await connection.ExecuteAsync(Insert, new { Id = 1, Word = (string?)"one" });
        await connection.ExecuteAsync(Insert, new { Id = 2, Word = (string?)null });
        await connection.ExecuteAsync(Insert, new { Id = 3L, Word = 3 });

        Runs(Insert).ShouldBe([3]);
        (await connection.QueryAsync<(long, string?)>(All)).ShouldBe([(1, "one"), (2, null), (3, "3")]);
    }

    [Test]
    public void Value_that_is_not_given_is_missed_and_not_taken_from_the_last_run()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });

        Should.Throw<InvalidOperationException>(() => connection.Execute(Insert, new { Id = 2 }));
        Count().ShouldBe(1);
    }

    [Test]
    public void Command_that_fails_leaves_the_next_of_its_text_as_it_was()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });

        Should.Throw<SqliteException>(() => connection.Execute(Insert, new { Id = 1, Word = "again" }));
        Should.Throw<SqliteException>(() => connection.Execute("INSERT INTO Nowhere VALUES (1)"));
        connection.Execute(Insert, new { Id = 2, Word = "two" });

        Count().ShouldBe(2);
    }

    [Test]
    public void Reader_left_open_ends_with_its_command_and_its_statement_is_free_again()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });
        using (var command = connection.CreateCommand())
        {
            command.CommandText = All;
            var forgotten = command.ExecuteReader();
            forgotten.Read().ShouldBeTrue();
        }

        connection.Execute("DROP TABLE Written", null);
    }

    [Test]
    public void Same_text_within_its_own_reading_runs_on_a_statement_of_its_own()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });
        connection.Execute(Insert, new { Id = 2, Word = "two" });
        List<(long Outer, long Inner)> seen = [];

        foreach (var (outer, _) in connection.Query<(long, string)>(All, buffered: false))
        {
            seen.AddRange(connection.Query<(long Id, string)>(All, buffered: false).Select(inner => (outer, inner.Id)));
        }

        seen.ShouldBe([(1, 1), (1, 2), (2, 1), (2, 2)]);
        Runs(All).Count.ShouldBe(1);
    }

    [Test]
    public void What_is_rolled_back_is_gone_and_the_statement_runs_on()
    {
        using (var undone = connection.BeginTransaction())
        {
            connection.Execute(Insert, new { Id = 1, Word = "one" }, undone);
            undone.Rollback();
        }

        using (var kept = connection.BeginTransaction())
        {
            connection.Execute(Insert, new { Id = 1, Word = "anew" }, kept);
            kept.Commit();
        }

        Runs(Insert).ShouldBe([2]);
        connection.Query<(long, string)>(All).ShouldBe([(1, "anew")]);
    }

    [Test]
    public void Schema_that_changes_is_seen_by_statements_from_before()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });
        Count().ShouldBe(1);

        connection.Execute("ALTER TABLE Written ADD COLUMN Late INTEGER NOT NULL DEFAULT 7");
        connection.Execute(Insert, new { Id = 2, Word = "two" });

        Count().ShouldBe(2);
        connection.ExecuteScalar<long>("SELECT SUM(Late) FROM Written").ShouldBe(14);
    }

    [Test]
    public void No_more_are_kept_than_there_is_room_for_and_the_latest_are()
    {
        for (var i = 0; i < 2 * WriterConnection.StatementsMax; i++)
        {
            connection.ExecuteScalar<long>($"SELECT {i}").ShouldBe(i);
            Count().ShouldBe(0);
        }

        Statements().Count().ShouldBe(WriterConnection.StatementsMax);
        Runs("SELECT COUNT(*) FROM Written").ShouldBe([2 * WriterConnection.StatementsMax]);
    }

    [Test]
    public void Connection_that_was_closed_begins_afresh()
    {
        connection.Execute(Insert, new { Id = 1, Word = "one" });
        connection.Close();
        connection.Open();

        connection.Execute(Insert, new { Id = 2, Word = "two" });

        Runs(Insert).ShouldBe([1]);
        Count().ShouldBe(2);
    }

    private long Count() => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM Written");

    /// <summary>How often each compiled statement of a text was run.</summary>
    private List<int> Runs(string text) =>
        [
            .. Statements()
                .Where(statement => raw.sqlite3_sql(statement).utf8_to_string() == text)
                .Select(statement => raw.sqlite3_stmt_status(statement, RunsOfStatement, 0)),
        ];

    private IEnumerable<sqlite3_stmt> Statements()
    {
        for (
            var statement = raw.sqlite3_next_stmt(connection.Handle, null);
            statement is { IsInvalid: false };
            statement = raw.sqlite3_next_stmt(connection.Handle, statement)
        )
        {
            yield return statement;
        }
    }
}
