using System.Diagnostics;

namespace Tepat.VendorSimulator;

/// <summary>The demo as a process of its own, so that one command is enough to watch a plant at work.</summary>
public sealed class Demo : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private readonly Process server;

    private Demo(Process server) => this.server = server;

    /// <summary>Starts the demo of the repository in whose directory this runs, and waits until it answers.</summary>
    /// <exception cref="CannotPlayException">Something answers there already, or the demo does not start.</exception>
    public static async Task<Demo> Start(SimulatorOptions options, HttpClient http, CancellationToken ct)
    {
        if (await Answers(http, ct))
        {
            throw new CannotPlayException($"{options.Url} answers already; play against it with --url and --key.");
        }

        var demo = new Demo(Process.Start(Starting(options))!);
        while (!await Answers(http, ct))
        {
            if (demo.server.HasExited)
            {
                throw new CannotPlayException("The demo did not start; is this the directory of the repository?");
            }

            await Task.Delay(Glance, ct);
        }

        return demo;
    }

    /// <summary>Lets people look around until they end the demo.</summary>
    public Task Ends(CancellationToken ct) => server.WaitForExitAsync(ct);

    /// <summary>Ends it with all that it started.</summary>
    public void Dispose()
    {
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
        }

        server.Dispose();
    }

    private static ProcessStartInfo Starting(SimulatorOptions options)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["run", "--project", "Api", "--", "--urls", options.Url.ToString(), $"--Demo:Story={options.Demo}"]
        );
        start.Environment["TEPAT_DEMO_PASSWORD"] = options.DemoPassword;
        start.Environment["TEPAT_DEMO_VENDOR_KEY"] = options.Key;

        // The plant's mishaps are told by the plant.
        start.Environment["Logging__LogLevel__Default"] = "Critical";
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Critical";
        return start;
    }

    private static async Task<bool> Answers(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var ready = await http.GetAsync("health/ready", ct);
            return ready.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
