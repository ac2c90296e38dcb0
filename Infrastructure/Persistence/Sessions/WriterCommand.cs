using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Tepat.Infrastructure.Persistence.Sessions;

/// <summary>A handle on a statement that its connection keeps: text and parameters are its own, from its first run to its end it holds the statement.</summary>
internal sealed class WriterCommand(WriterConnection connection) : SqliteCommand
{
    private LinkedListNode<SqliteCommand>? statement;
    private SqliteDataReader? reader;

    public override SqliteConnection? Connection
    {
        get => connection;
        set => throw new NotSupportedException("A command of the writer stays with the writer's connection.");
    }

    [AllowNull]
    public override string CommandText
    {
        get => base.CommandText;
        set
        {
            Release();
            base.CommandText = value;
        }
    }

    public override void Prepare() =>
        Run(static ready =>
        {
            ready.Prepare();
            return true;
        });

    public override int ExecuteNonQuery() => Run(static ready => ready.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(static ready => ready.ExecuteScalar());

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => reader = Run(ready => ready.ExecuteReader(behavior));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Release();
        }

        base.Dispose(disposing);
    }

    private T Run<T>(Func<SqliteCommand, T> run)
    {
        statement ??= connection.Take(CommandText);
        var ready = statement.Value;
        ready.Transaction = Transaction;
        ready.Parameters.Clear();
        for (var i = 0; i < Parameters.Count; i++)
        {
            ready.Parameters.Add(Parameters[i]);
        }

        try
        {
            return run(ready);
        }
        catch
        {
            connection.Forget(statement);
            statement = null;
            throw;
        }
    }

    // A reader that was left open ends with its command, as everywhere; the statement is then free for the next.
    private void Release()
    {
        reader?.Dispose();
        reader = null;
        if (statement is not null)
        {
            connection.GiveBack(statement);
            statement = null;
        }
    }
}
