using Tepat.Application.Identity;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="IPersonNames"/>
internal sealed class PersonNames(DbSession session) : IPersonNames
{
    private const string Prefix = "user:";

    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string?> sources, CancellationToken ct)
    {
        var names = sources
            .OfType<string>()
            .Where(source => source.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(source => source[Prefix.Length..])
            .Distinct();
        var rows = await session.Query<Row>(NameSql.Of(session.Dialect).Names, new { Codes = DbSession.Json(names) }, ct);
        return rows.ToDictionary(row => Prefix + row.UserName, row => row.DisplayName);
    }

    private sealed record Row(string UserName, string DisplayName);
}

internal sealed class NameSql(SqlDialect dialect)
{
    private static readonly NameSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly NameSql SqlServer = new(SqlDialect.SqlServer);

    public static NameSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Names { get; } = $"SELECT u.UserName, u.DisplayName FROM AppUser AS u WHERE u.UserName IN {dialect.TextsIn("Codes")}";
}
