using Microsoft.Data.Sqlite;

namespace Tepat.Infrastructure.Persistence.Sessions;

/// <summary>
/// SQLite's writing connection, which keeps the statements it compiled: the writer runs the same few again and again, and to compile one
/// costs more than to run it. A command of this connection is a handle; under a text that ran before it runs the statement of that time.
/// </summary>
internal sealed class WriterConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Statements kept at most; beyond them the one that has rested longest goes.</summary>
    internal const int StatementsMax = 256;

    // In the order in which they were last used. A statement that somebody runs stands in no list, and so is never given to a second.
    private readonly LinkedList<SqliteCommand> resting = [];
    private readonly Dictionary<string, LinkedListNode<SqliteCommand>> known = [];

    public override SqliteCommand CreateCommand() => new WriterCommand(this) { Transaction = Transaction };

    public override void Close()
    {
        base.Close();
        resting.Clear();
        known.Clear();
    }

    /// <summary>The statement of a text for one user alone, until it is given back or forgotten.</summary>
    internal LinkedListNode<SqliteCommand> Take(string text)
    {
        if (known.TryGetValue(text, out var kept) && kept.List is not null)
        {
            resting.Remove(kept);
            return kept;
        }

        var fresh = base.CreateCommand();
        fresh.CommandText = text;
        return new LinkedListNode<SqliteCommand>(fresh);
    }

    internal void GiveBack(LinkedListNode<SqliteCommand> statement)
    {
        var command = statement.Value;
        command.Parameters.Clear();
        command.Transaction = null;

        // Two ran the same text at once, one within the other: one statement of it is enough.
        var isSpare = known.TryGetValue(command.CommandText, out var kept) && kept.List is not null;
        if (isSpare || State != System.Data.ConnectionState.Open)
        {
            command.Dispose();
            return;
        }

        known[command.CommandText] = statement;
        resting.AddLast(statement);
        if (resting.Count > StatementsMax)
        {
            Forget(resting.First!);
        }
    }

    /// <summary>Drops a statement: it failed, and what comes next under its text begins afresh.</summary>
    internal void Forget(LinkedListNode<SqliteCommand> statement)
    {
        statement.List?.Remove(statement);
        if (known.GetValueOrDefault(statement.Value.CommandText) == statement)
        {
            known.Remove(statement.Value.CommandText);
        }

        statement.Value.Dispose();
    }
}
