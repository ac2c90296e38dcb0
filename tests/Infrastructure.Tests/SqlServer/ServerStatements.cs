using System.Reflection;
using System.Text.RegularExpressions;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.SqlServer;

/// <summary>
/// Every statement of the program as SQL Server would get it: the constants of the classes, and what their static methods and the
/// sets of a dialect make of the dialect's words.
/// </summary>
internal static partial class ServerStatements
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<(string Name, string Sql)> All() => AllOf(_ => true);

    public static IEnumerable<(string Name, string Sql)> AllOf(Func<Type, bool> isWanted) =>
        typeof(SqlDialect)
            .Assembly.GetTypes()
            .Where(type => type.Namespace is not null && isWanted(type))
            .SelectMany(type => Constants(type).Concat(Methods(type)).Concat(Properties(type)))
            .Where(s => Verb().IsMatch(s.Sql));

    /// <summary>Names of the parameters of a statement, without the at sign.</summary>
    public static IEnumerable<string> Parameters(string sql) =>
        Parameter().Matches(sql).Select(match => match.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Sql)> Constants(Type type) =>
        type.GetFields(Everything)
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            // A list of columns, without a table to take them from, is a part of statements and no statement.
            .Where(field => !field.Name.EndsWith("Columns", StringComparison.Ordinal))
            .Select(field => ($"{type.Name}_{field.Name}", (string)field.GetRawConstantValue()!));

    // A statement that needs the dialect is a static method of one text: the dialect's subquery for a list.
    private static IEnumerable<(string Name, string Sql)> Methods(Type type) =>
        type.GetMethods(Everything)
            .Where(method => method.ReturnType == typeof(string) && !method.IsGenericMethod && !type.ContainsGenericParameters)
            .Where(method => method.GetParameters() is [{ Name: "lineage" }])
            .Select(method => ($"{type.Name}_{method.Name}", (string)method.Invoke(null, [SqlDialect.SqlServer.TextsIn("Lineage")])!));

    // A set of statements for one dialect: a class that is asked for by dialect, a property per statement.
    private static IEnumerable<(string Name, string Sql)> Properties(Type type) =>
        type.GetMethod("Of", Everything, [typeof(SqlDialect)]) is { } of && of.ReturnType == type
            ? type.GetProperties()
                .Where(property => property.PropertyType == typeof(string))
                .Select(property => ($"{type.Name}_{property.Name}", (string)property.GetValue(of.Invoke(null, [SqlDialect.SqlServer]))!))
            : [];

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();
}
