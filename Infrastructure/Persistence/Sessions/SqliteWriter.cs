using System.Data.Common;
using System.Threading.Channels;

namespace Tepat.Infrastructure.Persistence.Sessions;

/// <summary>
/// SQLite's one writer. Units of work run whole, one after another, each in a savepoint; what has gathered meanwhile joins the
/// same transaction, one COMMIT makes all of it durable, and only then does anyone get an answer.
/// </summary>
public sealed class SqliteWriter(Database database) : IAsyncDisposable
{
    private const int GroupSizeMax = 64;
    private const string Savepoint = "unit";

    private readonly Channel<Unit> queue = Channel.CreateBounded<Unit>(new BoundedChannelOptions(4_096) { SingleReader = true });
    private readonly Lock starting = new();
    private Task? loop;

    /// <summary>Queues one unit of work; completes after its commit with true, or false when the work asked to be undone.</summary>
    public async Task Run(Func<DbConnection, DbTransaction, Task<bool>> work, CancellationToken ct)
    {
        lock (starting)
        {
            loop ??= Task.Run(Loop, CancellationToken.None);
        }

        var unit = new Unit(work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), ct);
        await queue.Writer.WriteAsync(unit, ct);
        await unit.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop is not null)
        {
            await loop;
        }
    }

    private async Task Loop()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            try
            {
                await using var connection = await database.OpenForWriting(CancellationToken.None);
                while (await queue.Reader.WaitToReadAsync() && await Group(connection))
                {
                    // The next group runs on the same connection.
                }
            }
            catch (Exception broken)
            {
                // No transaction can be begun: whoever waits learns it, the next unit tries anew. The loop itself never ends.
                while (queue.Reader.TryRead(out var unit))
                {
                    unit.Done.TrySetException(broken);
                }
            }
        }
    }

    /// <summary>Runs what has gathered; false when it broke, so that what comes next runs on a new connection.</summary>
    private async Task<bool> Group(DbConnection connection)
    {
        List<(Unit Unit, Exception? Failure)> group = [];
        Unit? attempted = null;
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
            while (group.Count < GroupSizeMax && queue.Reader.TryRead(out var unit))
            {
                attempted = unit;
                group.Add((unit, await Attempt(unit, connection, transaction)));
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure) when (attempted is not null)
        {
            group.ForEach(entry => entry.Unit.Done.TrySetException(failure));
            attempted.Done.TrySetException(failure);
            return false;
        }

        foreach (var (unit, failure) in group)
        {
            _ = failure is null ? unit.Done.TrySetResult() : unit.Done.TrySetException(failure);
        }

        return true;
    }

    private static async Task<Exception?> Attempt(Unit unit, DbConnection connection, DbTransaction transaction)
    {
        if (unit.Cancelled.IsCancellationRequested)
        {
            return new OperationCanceledException(unit.Cancelled);
        }

        await transaction.SaveAsync(Savepoint);
        try
        {
            if (!await unit.Work(connection, transaction))
            {
                await transaction.RollbackAsync(Savepoint);
            }

            await transaction.ReleaseAsync(Savepoint);
            return null;
        }
        catch (Exception failure)
        {
            await transaction.RollbackAsync(Savepoint);
            await transaction.ReleaseAsync(Savepoint);
            return failure;
        }
    }

    private sealed record Unit(Func<DbConnection, DbTransaction, Task<bool>> Work, TaskCompletionSource Done, CancellationToken Cancelled);
}
