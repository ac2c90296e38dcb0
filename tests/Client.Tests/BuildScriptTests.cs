using System.Text.RegularExpressions;

namespace Tepat.Client.Tests;

/// <summary><c>build.ps1</c> is a straight list of native commands: what it says is read here and done, for no PowerShell need be at hand.</summary>
public sealed partial class BuildScriptTests
{
    private static readonly string[] Programs = ["dotnet", "npm"];

    // These are what is running while this test runs: doing them again would never end.
    private static readonly string[] AroundThisTest = ["dotnet restore", "dotnet build", "dotnet test"];

    public static IEnumerable<string> Steps() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "build.ps1"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] is not ('#' or '$'));

    [Test]
    public void First_failure_ends_the_run()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "build.ps1"));

        script.ShouldContain("$ErrorActionPreference = 'Stop'");
        script.ShouldContain("$PSNativeCommandUseErrorActionPreference = $true");
    }

    [TestCaseSource(nameof(Steps))]
    public void Step_is_one_native_command(string step)
    {
        PlainWords().IsMatch(step).ShouldBeTrue("A step has plain words only: no variables, pipes or quotes.");
        Programs.ShouldContain(step.Split(' ')[0]);
    }

    [Test]
    public void Steps_restore_build_and_test_in_this_order()
    {
        var steps = Steps().ToList();

        int Of(string start) => steps.FindIndex(step => step.StartsWith(start, StringComparison.Ordinal));
        Of("dotnet restore").ShouldBeInRange(0, Of("dotnet build") - 1);
        Of("npm ci").ShouldBeInRange(0, Of("npm run build") - 1);
        Of("dotnet test").ShouldBe(steps.Count - 1);
    }

    [TestCaseSource(nameof(Steps))]
    public async Task Step_runs(string step)
    {
        if (AroundThisTest.Any(own => step.StartsWith(own, StringComparison.Ordinal)))
        {
            step.ShouldContain("Tepat.slnx");
            return;
        }

        var words = step.Split(' ');
        if (words[0] != "npm")
        {
            await Command.ShouldSucceed(Repository.Root, words[0], words[1..]);
            return;
        }

        // The packages are in use by the other tests of the client; an install from scratch is npm's own dry run.
        words[^2..].ShouldBe(["--prefix", "client"]);
        await Npm.Run(words[1] == "ci" ? ["ci", "--dry-run"] : words[1..^2]);
    }

    [GeneratedRegex(@"^[\w./ -]+$")]
    private static partial Regex PlainWords();
}
