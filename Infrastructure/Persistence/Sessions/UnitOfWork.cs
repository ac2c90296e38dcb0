using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Bookkeeping;

namespace Tepat.Infrastructure.Persistence.Sessions;

/// <inheritdoc cref="IUnitOfWork"/>
public sealed class UnitOfWork(Database database, DbSession session, SqliteWriter writer, CommitSignal committed) : IUnitOfWork
{
    private const int AttemptsMax = 3;
    private const string LockName = "Tepat.Write";

    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(10);

    private static readonly DomainError Contended = DomainError.Conflict(
        "write.contended",
        "Others wrote the same at the same time and were faster; look at it again and repeat."
    );

    public async Task<TOutcome> Run<TOutcome>(Func<CancellationToken, Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        if (session.InTransaction)
        {
            return await work(ct);
        }

        var outcome = database.Provider == DatabaseProvider.Sqlite ? await OnWriter(work, ct) : await OnServer(work, ct);
        if (outcome.IsSuccess)
        {
            committed.Raise();
        }

        return outcome;
    }

    private async Task<TOutcome> OnWriter<TOutcome>(Func<CancellationToken, Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        TOutcome? outcome = default;
        try
        {
            await writer.Run(
                async (connection, transaction) =>
                {
                    outcome = await Attached(connection, transaction, work, ct);
                    return outcome.IsSuccess;
                },
                ct
            );
        }
        catch (Exception exception) when (IsContention(exception))
        {
            return TOutcome.Fail([Contended]);
        }

        return outcome!;
    }

    private async Task<TOutcome> OnServer<TOutcome>(Func<CancellationToken, Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        for (var attempt = 1; ; attempt++)
        {
            var isCommitting = false;
            try
            {
                await using var connection = await database.OpenForWriting(ct);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
                if (!await TakeTurn((SqlConnection)connection, (SqlTransaction)transaction, alone: attempt > 1, ct))
                {
                    return TOutcome.Fail([Contended]);
                }

                var outcome = await Attached(connection, transaction, work, ct);
                if (outcome.IsSuccess)
                {
                    // From here on a lost answer may hide a commit that happened: trying again could count the work twice.
                    isCommitting = true;
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return outcome;
            }
            catch (Exception exception) when (!isCommitting && attempt < AttemptsMax && MayRetry(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), ct);
            }
            catch (Exception exception) when (!isCommitting && IsContention(exception))
            {
                return TOutcome.Fail([Contended]);
            }
        }
    }

    // All write side by side; who lost a race writes the next time alone, so nobody who shares a shipment with a faster colleague loses twice.
    private static Task<bool> TakeTurn(SqlConnection connection, SqlTransaction transaction, bool alone, CancellationToken ct) =>
        ServerLock.Take(connection, transaction, LockName, alone, LockWait, ct);

    private bool MayRetry(Exception exception) =>
        IsContention(exception) || (exception is DbException failure && database.Dialect.IsTransient(failure));

    // A unique key that another writer took first is found as a duplicate or a conflict on the next look, where the work looks for it.
    private bool IsContention(Exception exception) =>
        exception is StaleBooksException || (exception is DbException failure && database.Dialect.IsContention(failure));

    private async Task<TOutcome> Attached<TOutcome>(
        DbConnection connection,
        DbTransaction transaction,
        Func<CancellationToken, Task<TOutcome>> work,
        CancellationToken ct
    )
    {
        session.Attach(connection, transaction);
        try
        {
            return await work(ct);
        }
        finally
        {
            session.Detach();
        }
    }
}
