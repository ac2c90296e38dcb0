using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Tepat.Api.Hosting;
using Tepat.Api.Tests.Fixture;
using Tepat.Client.Tests;

namespace Tepat.Api.Tests.Hosting;

/// <summary>The program as a process of its own on a database file, on a port that the system chooses.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    /// <summary>A key that this process makes itself: those of the template are of its own time, and this one keeps the machine's.</summary>
    public const string VendorKey = "tepat_1111111111111111111111111111111111111111111111111111111111111111";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it says where it answers.</summary>
    public static async Task<ServerProcess> Start(string databaseFile, IReadOnlyDictionary<string, string>? settings = null)
    {
        var process = Run(databaseFile, ["--urls", "http://127.0.0.1:0"], settings, out var output);
        var announced = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        foreach (var line in output)
        {
            Hear(line);
        }

        try
        {
            return new ServerProcess(process, await announced.Task.WaitAsync(Patience));
        }
        catch (Exception failure)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"The program did not start.\n{string.Join('\n', output)}", failure);
        }

        void Hear(string? line)
        {
            if (line is null)
            {
                announced.TrySetException(new InvalidOperationException("It has ended."));
            }
            else if (Announced().Match(line) is { Success: true } found)
            {
                announced.TrySetResult(new Uri(found.Groups["address"].Value));
            }
        }
    }

    /// <summary>Gives the program a word of its command line and waits for its end.</summary>
    public static async Task<(int ExitCode, string Said)> Say(string databaseFile, string word)
    {
        using var process = Run(databaseFile, [word], settings: null, out var output);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, string.Join('\n', output));
    }

    /// <summary>Ends it as a power cut would: nothing is written any more.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static Process Run(
        string databaseFile,
        IEnumerable<string> words,
        IReadOnlyDictionary<string, string>? settings,
        out ConcurrentQueue<string> output
    ) =>
        Command.Start(
            AppContext.BaseDirectory,
            "dotnet",
            [typeof(TepatHost).Assembly.Location, .. words],
            new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Tepat"] = $"Data Source={databaseFile}",
                ["Demo__Story"] = "false",
                ["Identity__RequestsPerKeyPerMinute"] = "1000000",
                ["TEPAT_DEMO_PASSWORD"] = TepatApi.Password,
                ["TEPAT_DEMO_VENDOR_KEY"] = VendorKey,
            },
            out output
        );

    [GeneratedRegex(@"^Tepat\s+(?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Announced();
}
