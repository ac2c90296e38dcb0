using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.SqlServer;

/// <summary>Checks migrations and statements for SQL Server without a server: by its parser, and against a model of the schema.</summary>
public sealed class StatementsTests
{
    /// <summary>Unknown and ambiguous columns are errors anyway; unknown tables, aliases and columns of OPENJSON are made so.</summary>
    private static readonly int[] Promoted = [71502, 71005];

    [TestCaseSource(nameof(Scripts))]
    public void Migration_parses(string name) => Parse(Migrator.ReadScript(name)).ShouldBeEmpty();

    [Test]
    public void Every_statement_parses()
    {
        var statements = ServerStatements.All().ToList();

        statements.Count.ShouldBeGreaterThan(30);
        statements.SelectMany(statement => Parse(statement.Sql).Select(error => $"{statement.Name}: {error}")).ShouldBeEmpty();
    }

    [Test]
    public void Every_statement_fits_the_schema()
    {
        using var model = SchemaModel();
        foreach (var (name, sql) in ServerStatements.All().DistinctBy(statement => statement.Name))
        {
            var parameters = string.Join(", ", ServerStatements.Parameters(sql).Select(parameter => $"@{parameter} nvarchar(max)"));
            model.AddObjects($"CREATE PROCEDURE [{name}] {parameters} AS\nBEGIN\n{sql}\nEND");
        }

        Faults(model).ShouldBeEmpty();
    }

    [Test]
    public void A_statement_over_an_unknown_column_or_table_is_found()
    {
        using var model = SchemaModel();
        model.AddObjects("CREATE PROCEDURE A AS SELECT NoSuchColumn FROM Region");
        model.AddObjects("CREATE PROCEDURE B AS SELECT Code FROM NoSuchTable");

        Faults(model).Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    public static IEnumerable<string> Scripts() => Migrator.ScriptNames(DatabaseProvider.SqlServer);

    private static TSqlModel SchemaModel()
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in Scripts().SelectMany(DefinitionsOf))
        {
            model.AddObjects(statement);
        }

        return model;
    }

    // The model takes definitions only; rows that a migration inserts are left out.
    private static IEnumerable<string> DefinitionsOf(string script)
    {
        var text = Migrator.ReadScript(script);
        var tree = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out _);
        return tree
            .Batches.SelectMany(batch => batch.Statements)
            .Where(statement => statement is CreateTableStatement or CreateIndexStatement or CreateTriggerStatement)
            .Select(statement => text.Substring(statement.StartOffset, statement.FragmentLength));
    }

    private static List<string> Faults(TSqlModel model) =>
        [
            .. model
                .Validate()
                .Where(message => message.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error || Promoted.Contains(message.Number))
                .Select(message => message.ToString()),
        ];

    private static IEnumerable<string> Parse(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Select(error => $"{error.Line}:{error.Column} {error.Message}");
    }
}
