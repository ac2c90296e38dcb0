using System.Data.Common;
using Dapper;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence;

/// <summary>
/// Hands out inside ids, so that a batch knows its ids before anything is written; a gap is no fault. SQLite's only writer takes exactly
/// what it needs within its transaction; on a server a process reserves blocks in transactions of their own, so that two writers never wait
/// for each other's commit.
/// </summary>
public sealed class IdAllocator(Database database) : IDisposable
{
    private const long BlockSize = 1_000;

    private readonly Dictionary<string, (long Next, long End)> blocks = [];
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>The first of <paramref name="count"/> consecutive new ids of one kind of row.</summary>
    public async Task<long> Reserve(string name, long count, DbSession session, CancellationToken ct)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            return await Advance(name, count, session.Current.Connection, session.Current.Transaction, ct);
        }

        await gate.WaitAsync(ct);
        try
        {
            var (next, end) = blocks.GetValueOrDefault(name);
            if (end - next < count)
            {
                var size = Math.Max(BlockSize, count);
                next = await ReserveBlock(name, size, ct);
                end = next + size;
            }

            blocks[name] = (next + count, end);
            return next;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<long> ReserveBlock(string name, long size, CancellationToken ct)
    {
        await using var connection = await database.OpenForWriting(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var first = await Advance(name, size, connection, transaction, ct);
        await transaction.CommitAsync(ct);
        return first;
    }

    private static async Task<long> Advance(
        string name,
        long size,
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var parameters = new { Name = name, Size = size };
        if (await connection.ExecuteAsync(new CommandDefinition(AdvanceSql, parameters, transaction, cancellationToken: ct)) == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(InsertSql, parameters, transaction, cancellationToken: ct));
        }

        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(ReadSql, parameters, transaction, cancellationToken: ct))
            - size;
    }

    internal const string AdvanceSql = "UPDATE IdBlock SET NextId = NextId + @Size WHERE Name = @Name";

    internal const string InsertSql = "INSERT INTO IdBlock (Name, NextId) VALUES (@Name, 1 + @Size)";

    internal const string ReadSql = "SELECT NextId FROM IdBlock WHERE Name = @Name";
}
