using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Tepat.Infrastructure.Persistence;

/// <summary>
/// The few places where the two engines spell one thing in two ways: paging, a list of values as one parameter, errors.
/// All other statement text is shared.
/// </summary>
public abstract class SqlDialect
{
    public static readonly SqlDialect Sqlite = new SqliteDialect();
    public static readonly SqlDialect SqlServer = new SqlServerDialect();

    public static SqlDialect Of(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? Sqlite : SqlServer;

    /// <summary>Ends an ordered statement with "at most @Limit rows".</summary>
    public abstract string Limit { get; }

    /// <summary>A subquery that yields the elements of a JSON array of strings in parameter <paramref name="name"/> as column <c>value</c>.</summary>
    public abstract string TextsIn(string name);

    /// <summary>The same for a JSON array of whole numbers.</summary>
    public abstract string NumbersIn(string name);

    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>True when another writer was faster, by a unique key, a lock or a version: the same work may end well on the next try.</summary>
    public abstract bool IsContention(DbException exception);

    /// <summary>True for lost connections and a busy server: the whole transaction may be tried again.</summary>
    public abstract bool IsTransient(DbException exception);

    private sealed class SqliteDialect : SqlDialect
    {
        private const int ConstraintUnique = 2067;
        private const int ConstraintPrimaryKey = 1555;

        public override string Limit => "LIMIT @Limit";

        public override string TextsIn(string name) => $"(SELECT value FROM json_each(@{name}))";

        public override string NumbersIn(string name) => $"(SELECT value FROM json_each(@{name}))";

        public override bool IsUniqueViolation(DbException exception) =>
            exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

        public override bool IsContention(DbException exception) => IsUniqueViolation(exception);

        public override bool IsTransient(DbException exception) => false;
    }

    private sealed class SqlServerDialect : SqlDialect
    {
        private const int DeadlockVictim = 1205;
        private const int LockTimeout = 1222;
        private const int SnapshotConflict = 3960;

        // The client's own timeout, and the connection errors that Azure SQL documents as transient.
        private static readonly HashSet<int> Transient = [-2, 233, 10053, 10054, 10060, 40197, 40501, 40613, 49918, 49919, 49920];

        public override string Limit => "OFFSET 0 ROWS FETCH NEXT @Limit ROWS ONLY";

        public override string TextsIn(string name) => $"(SELECT [value] COLLATE Latin1_General_BIN2 AS value FROM OPENJSON(@{name}))";

        public override string NumbersIn(string name) => $"(SELECT CAST([value] AS bigint) AS value FROM OPENJSON(@{name}))";

        public override bool IsUniqueViolation(DbException exception) => exception is SqlException { Number: 2601 or 2627 };

        public override bool IsContention(DbException exception) =>
            IsUniqueViolation(exception) || exception is SqlException { Number: DeadlockVictim or LockTimeout or SnapshotConflict };

        public override bool IsTransient(DbException exception) => exception is SqlException sql && Transient.Contains(sql.Number);
    }
}
