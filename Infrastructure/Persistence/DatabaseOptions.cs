namespace Tepat.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which engine and where: <c>Database__Provider</c> and <c>ConnectionStrings__Tepat</c>.</summary>
/// <param name="ReadConnectionString">A readable secondary for queries, or null to read where one writes.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, string? ReadConnectionString = null);
