using Dapper;
using Microsoft.Data.Sqlite;

namespace Tepat.Api.Tests.Fixture;

/// <summary>One migrated and seeded database for all fixtures: seeding is most of a first start.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<string> Made = new(Make);

    public static string File => Made.Value;

    private static string Make()
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("tepat-template-").FullName, "tepat.db");
        using var api = new TepatApi(fromTemplate: false);
        using var started = api.CreateClient();
        using var connection = new SqliteConnection($"Data Source={api.DatabaseFile}");
        connection.Execute("VACUUM INTO @File", new { File = copy });
        return copy;
    }

    /// <summary>Removes the copy when all tests have run.</summary>
    public static void Remove()
    {
        if (Made.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(Made.Value)!, recursive: true);
        }
    }
}

[SetUpFixture]
public sealed class TemplateCleanUp
{
    [OneTimeTearDown]
    public void RemoveTemplate() => TemplateDatabase.Remove();
}
