using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.SqlServer;

/// <summary>The two engines' scripts make the same tables, columns, kinds of value, nullability and indexes.</summary>
public sealed partial class SchemasAreEqualTests
{
    [Test]
    public void Scripts_have_the_same_names() => Names(DatabaseProvider.Sqlite).ShouldBe(Names(DatabaseProvider.SqlServer));

    [Test]
    public void Tables_and_columns_are_equal() => SqliteColumns().ShouldBe(ServerColumns());

    [Test]
    public void Named_indexes_are_equal() =>
        Query("SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ShouldBe(
                ServerStatements<CreateIndexStatement>()
                    .Select(index => index.Name.Value)
                    .Except(ServerStatements<DropIndexStatement>().SelectMany(Dropped))
                    .Order(StringComparer.Ordinal)
                    .ToList()
            );

    /// <summary>Keys, uniques, references and checks, in the words of the scripts; a default is spelt differently and is no promise.</summary>
    [Test]
    public void Constraints_are_equal()
    {
        var sqlite = Constraints(DatabaseProvider.Sqlite);

        sqlite.Count.ShouldBeGreaterThan(50);
        sqlite.ShouldBe(Constraints(DatabaseProvider.SqlServer));
    }

    private static IEnumerable<string> Dropped(DropIndexStatement drop) =>
        drop.DropIndexClauses.OfType<DropIndexClause>().Select(clause => clause.Index.Value);

    private static List<string> Constraints(DatabaseProvider provider) =>
        [
            .. Migrator
                .ScriptNames(provider)
                .SelectMany(name => Constraint().Matches(Migrator.ReadScript(name)).Select(match => match.Value.TrimEnd(',')))
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> Names(DatabaseProvider provider) =>
        [
            .. Migrator
                .ScriptNames(provider)
                .Select(name => name[(name.IndexOf($".{provider}.", StringComparison.Ordinal) + 1)..].Split('.')[1]),
        ];

    private static List<string> SqliteColumns() =>
        Query(
            """
            SELECT t.name || '.' || c.name || ' ' || CASE c.type WHEN 'INTEGER' THEN 'number' WHEN 'TEXT' THEN 'text' WHEN 'BLOB' THEN 'bytes' ELSE c.type END
                   || CASE WHEN c."notnull" = 1 THEN '' ELSE ' null' END
              FROM sqlite_master t
              JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
             ORDER BY 1
            """
        );

    private static List<string> ServerColumns() =>
        [
            .. ServerStatements<CreateTableStatement>()
                .SelectMany(table => table.Definition.ColumnDefinitions.Select(column => Describe(table, column)))
                .Order(StringComparer.Ordinal),
        ];

    private static string Describe(CreateTableStatement table, ColumnDefinition column)
    {
        var type = column.DataType.Name.BaseIdentifier.Value;
        var kind =
            type is "bigint" or "int" ? "number"
            : type == "nvarchar" ? "text"
            : type == "varbinary" ? "bytes"
            : type;
        var required = column.Constraints.OfType<NullableConstraintDefinition>().Any(constraint => !constraint.Nullable);
        return $"{table.SchemaObjectName.BaseIdentifier.Value}.{column.ColumnIdentifier.Value} {kind}{(required ? "" : " null")}";
    }

    private static List<string> Query(string sql)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var script in Migrator.ScriptNames(DatabaseProvider.Sqlite))
        {
            connection.Execute(Migrator.ReadScript(script));
        }

        return connection.Query<string>(sql).Order(StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<T> ServerStatements<T>()
        where T : TSqlStatement =>
        Migrator
            .ScriptNames(DatabaseProvider.SqlServer)
            .Select(name =>
                (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(Migrator.ReadScript(name)), out _)
            )
            .SelectMany(script => script.Batches)
            .SelectMany(batch => batch.Statements)
            .OfType<T>();

    [GeneratedRegex(@"CONSTRAINT (PK|UQ|FK|CK)_[^\n]+")]
    private static partial Regex Constraint();
}
