using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tepat.Client.Tests;

/// <summary>Each <c>client/e2e/*.journey.ts</c>, walked in a browser against the real program on a database of its own.</summary>
public sealed class BrowserJourneys
{
    private const string Password = "kata-sandi-uji";
    private const string VendorKey = "tepat_1111111111111111111111111111111111111111111111111111111111111111";
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);

    private readonly string directory = Directory.CreateTempSubdirectory("tepat-journeys-").FullName;
    private Process? program;
    private ConcurrentQueue<string> output = [];
    private string? browser;
    private string url = "";

    public static IEnumerable<string> Journeys() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Client, "e2e"), "*.journey.ts")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task StartProgram()
    {
        browser = Environment.GetEnvironmentVariable("CHROMIUM") ?? Command.Find("chromium", "chromium-browser", "google-chrome");
        if (browser is null)
        {
            return;
        }

        await Npm.Run("run", "build");
        url = $"http://127.0.0.1:{FreePort()}";
        program = Command.Start(
            Path.Combine(Repository.Root, "Api"),
            "dotnet",
            [ProgramFile(), "--urls", url],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Tepat"] = $"Data Source={Path.Combine(directory, "tepat.db")}",
                ["TEPAT_DEMO_PASSWORD"] = Password,
                ["TEPAT_DEMO_VENDOR_KEY"] = VendorKey,
            },
            out output
        );
        await Ready();
    }

    [OneTimeTearDown]
    public void StopProgram()
    {
        if (program is not null)
        {
            program.Kill(entireProcessTree: true);
            program.WaitForExit();
            program.Dispose();
        }

        Directory.Delete(directory, recursive: true);
    }

    [TestCaseSource(nameof(Journeys))]
    public async Task Journey(string file)
    {
        if (browser is null)
        {
            Assert.Ignore("No Chromium on this machine.");
        }

        await Command.ShouldSucceed(
            Repository.Client,
            "node",
            ["--import", "tsx", Path.Combine("e2e", file)],
            new Dictionary<string, string>
            {
                ["TEPAT_URL"] = url,
                ["TEPAT_DEMO_PASSWORD"] = Password,
                ["TEPAT_DEMO_VENDOR_KEY"] = VendorKey,
                ["CHROMIUM"] = browser!,
            }
        );
    }

    private async Task Ready()
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(StartPatience);
        while (true)
        {
            if (program!.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The program did not start.\n{string.Join('\n', output)}");
            }

            try
            {
                using var answer = await http.GetAsync($"{url}/health/ready", CancellationToken.None);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    // The same configuration as these tests: .../bin/Debug/net10.0.
    private static string ProgramFile()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "Api", "bin", own.Parent!.Name, own.Name, "Tepat.Api.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
