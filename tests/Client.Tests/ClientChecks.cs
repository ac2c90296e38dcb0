namespace Tepat.Client.Tests;

/// <summary>The client's own checks, so that one command tests everything.</summary>
public sealed class ClientChecks
{
    [Test]
    public Task Types_lint_and_format_are_clean() => Npm.Run("run", "check");

    [Test]
    public Task Unit_tests_pass() => Npm.Run("test");

    [Test]
    public async Task Types_of_the_api_are_generated_from_the_committed_contract()
    {
        var generated = Path.Combine(Directory.CreateTempSubdirectory("tepat-schema-").FullName, "schema.d.ts");
        await Npm.Run("exec", "--", "openapi-typescript", "../Api/openapi.json", "-o", generated);

        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Client, "src", "api", "schema.d.ts"));
        var isCurrent = committed == await File.ReadAllTextAsync(generated);

        isCurrent.ShouldBeTrue("client/src/api/schema.d.ts is older than Api/openapi.json: run npm run gen.");
        Directory.Delete(Path.GetDirectoryName(generated)!, recursive: true);
    }
}
