using Microsoft.Data.Sqlite;
using Tepat.Api.Hosting;

namespace Tepat.Api.Tests.Hosting;

/// <summary>The program's words, outside of Development, on a database of its own.</summary>
public sealed class CommandsTests
{
    private string directory = null!;

    [SetUp]
    public void MakeDirectory() => directory = Directory.CreateTempSubdirectory("tepat-commands-").FullName;

    [TearDown]
    public void RemoveDirectory()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Test]
    public async Task Without_an_administrator_the_start_is_refused() => (await Run()).ShouldBe(1);

    [Test]
    public async Task First_administrator_is_made_once()
    {
        string[] wish = ["create-admin", "--user-name=kepala", "--TEPAT_ADMIN_PASSWORD=kuda-besi-sawah"];

        (await Run(wish)).ShouldBe(0);

        (await Run(wish)).ShouldBe(1);
    }

    [Test]
    public async Task Weak_password_makes_no_administrator() =>
        (await Run("create-admin", "--user-name=kepala", "--TEPAT_ADMIN_PASSWORD=pendek")).ShouldBe(1);

    [Test]
    public async Task Unknown_word_is_refused() => (await Run("fly")).ShouldBe(2);

    [Test]
    public async Task Migrating_twice_changes_nothing()
    {
        (await Run("migrate")).ShouldBe(0);
        (await Run("migrate")).ShouldBe(0);
    }

    private async Task<int> Run(params string[] words)
    {
        var args = words
            .Append("--environment=Production")
            .Append($"--ConnectionStrings:Tepat=Data Source={Path.Combine(directory, "tepat.db")}")
            .ToArray();
        await using var app = TepatHost.Build(args);
        return await Commands.Run(app, args);
    }
}
