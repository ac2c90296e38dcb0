using System.Collections.Concurrent;

namespace Tepat.Client.Tests;

internal static class Npm
{
    private static readonly string Program = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private static readonly Lazy<Task> Installed = new(Install);

    private static readonly ConcurrentDictionary<string, Lazy<Task>> Runs = new();

    /// <summary>Runs npm; tests that ask for the same share one run.</summary>
    public static Task Run(params string[] arguments) =>
        Runs.GetOrAdd(
            string.Join(' ', arguments),
            _ => new Lazy<Task>(async () =>
            {
                await EnsureInstalled();
                await Command.ShouldSucceed(Repository.Client, Program, arguments);
            })
        ).Value;

    /// <summary>Installs the packages when they are missing or older than the lock file.</summary>
    public static Task EnsureInstalled() => Installed.Value;

    private static async Task Install()
    {
        var lockFile = new FileInfo(Path.Combine(Repository.Client, "package-lock.json"));
        var installed = new FileInfo(Path.Combine(Repository.Client, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < lockFile.LastWriteTimeUtc)
        {
            await Command.ShouldSucceed(Repository.Client, Program, ["ci", "--no-audit", "--no-fund"]);
        }
    }
}
