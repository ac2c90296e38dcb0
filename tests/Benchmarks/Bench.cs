using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Benchmarks;

/// <summary>A database of its own in a directory of its own, and the figures' one way of being printed.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("tepat-bench-");

    public string DatabaseFile => Path.Combine(directory.FullName, "tepat.db");

    /// <summary>The program's own composition over that database, migrated and not serving.</summary>
    public async Task<WebApplication> Program()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Tepat", $"Data Source={DatabaseFile}");
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Warning");
        var app = TepatHost.Build([]);
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StartUp>().Run(CancellationToken.None);
        }

        await DemoSeed.Ensure(app);
        return app;
    }

    public static void Print(string figure, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure, -58} {value, 14:N1} {unit}"));

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    public static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, Math.Ceiling(values.Count * share) - 1)];
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        directory.Delete(recursive: true);
    }
}
