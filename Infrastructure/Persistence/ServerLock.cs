using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Tepat.Infrastructure.Persistence;

/// <summary>Named locks of SQL Server, held by a connection or, where there is one, by its transaction, and gone with it.</summary>
internal static class ServerLock
{
    /// <summary>Waits for the lock at most so long; false when others still hold it then.</summary>
    public static async Task<bool> Take(
        SqlConnection connection,
        SqlTransaction? transaction,
        string name,
        bool alone,
        TimeSpan wait,
        CancellationToken ct
    )
    {
        var wish = new DynamicParameters(
            new
            {
                Resource = name,
                LockMode = alone ? "Exclusive" : "Shared",
                LockOwner = transaction is null ? "Session" : "Transaction",
                LockTimeout = (int)wait.TotalMilliseconds,
            }
        );
        wish.Add("Granted", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        await connection.ExecuteAsync(
            new CommandDefinition(
                "sp_getapplock",
                wish,
                transaction,
                commandTimeout: 2 * (int)wait.TotalSeconds,
                commandType: CommandType.StoredProcedure,
                cancellationToken: ct
            )
        );
        return wish.Get<int>("Granted") >= 0;
    }
}
