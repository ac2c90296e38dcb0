using System.Diagnostics;

namespace Tepat.Benchmarks;

/// <summary>From process start to the first "ready": the first start with its seed, then later ones, and the memory of an idle one.</summary>
internal static class StartBenchmark
{
    private const int Port = 5987;

    public static async Task Run()
    {
        using var bench = new Bench();
        using (var first = await Started(bench.DatabaseFile, "start: first, with seed"))
        {
            first.Stop();
        }

        for (var i = 0; i < 3; i++)
        {
            using var later = await Started(bench.DatabaseFile, "start: later");
            if (i == 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(5));
                Bench.Print("memory: resident, idle after a later start", later.ResidentMebibytes, "MiB");
            }

            later.Stop();
        }
    }

    internal static async Task<Server> Started(string database, string figure, string? story = null)
    {
        var server = new Server(database, Port, story);
        var watch = Stopwatch.StartNew();
        using var http = new HttpClient { BaseAddress = server.Address };
        while (true)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    Bench.Print(figure, watch.Elapsed.TotalSeconds, "s");
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }
}

/// <summary>The program as a process of its own.</summary>
internal sealed class Server : IDisposable
{
    public const string Password = "kata-sandi-ukur";

    private readonly Process process;

    public Server(string database, int port, string? story)
    {
        Address = new Uri($"http://localhost:{port}");
        process = Process.Start(Starting(database, story, "--urls", Address.ToString()))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public double ResidentMebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Folds the log of a database that nobody serves; what the program exits with.</summary>
    public static int Verify(string database)
    {
        using var verifying = Process.Start(Starting(database, null, "verify"))!;
        verifying.OutputDataReceived += (_, _) => { };
        verifying.ErrorDataReceived += (_, line) => Console.WriteLine(line.Data);
        verifying.BeginOutputReadLine();
        verifying.BeginErrorReadLine();
        verifying.WaitForExit();
        return verifying.ExitCode;
    }

    public void Stop()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose() => process.Dispose();

    private static ProcessStartInfo Starting(string database, string? story, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Api.Hosting.TepatHost).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Tepat"] = $"Data Source={database}";
        start.Environment["TEPAT_DEMO_PASSWORD"] = Password;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Demo__Story"] = story;
        return start;
    }
}
