using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Hosting;

/// <summary>What the program can be told on its command line; without a word it serves.</summary>
public static class Commands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        // Only the first argument is a word: a later one may be the value of an option (`--urls http://...`).
        switch (args is [var first, ..] && !first.StartsWith('-') ? first : null)
        {
            case null:
                return await Serve(app);
            case "migrate":
                await Migrate(app);
                return 0;
            case "seed":
                await Seed(app);
                return 0;
            case "create-admin":
                await Migrate(app);
                return await FirstAdministrator.Create(app);
            case "verify":
                return await Verify(app);
            case "export-log":
                return await ExportLog(app);
            case "openapi":
                await WriteContract(app, args.ElementAtOrDefault(1));
                return 0;
            case var unknown:
                await Console.Error.WriteLineAsync(
                    $"Unknown command: {unknown}. Known: migrate, seed, verify, export-log, create-admin, openapi."
                );
                return 2;
        }
    }

    private static async Task<int> Serve(WebApplication app)
    {
        await Seed(app);
        if (!app.Environment.IsDevelopment() && !await FirstAdministrator.Exists(app))
        {
            await Console.Error.WriteLineAsync(FirstAdministrator.Missing);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    // Regions and catalogue everywhere; the demo's people and its story in Development only.
    private static async Task Seed(WebApplication app)
    {
        await Migrate(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StartUp>().Run(CancellationToken.None);
        }

        if (app.Environment.IsDevelopment())
        {
            await DemoSeed.Ensure(app);
            await DemoSeed.TellStory(app);
        }
    }

    // Folds the log from empty; the first differences go to the error stream and the exit code says so.
    private static async Task<int> Verify(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var differences = await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(DifferencesShown, CancellationToken.None);
        foreach (var difference in differences)
        {
            await Console.Error.WriteLineAsync(difference);
        }

        Console.WriteLine(differences.Count == 0 ? "The books are what the log says." : "The books differ from the log.");
        return differences.Count == 0 ? 0 : 1;
    }

    // One JSON document per line, in the order of the log, as CloudEvents-like envelopes.
    private static async Task<int> ExportLog(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await foreach (var line in scope.ServiceProvider.GetRequiredService<LogExport>().Lines(CancellationToken.None))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return 0;
    }

    private static async Task WriteContract(WebApplication app, string? file)
    {
        var document = await OpenApi.Write(app);
        if (file is null)
        {
            Console.Write(document);
        }
        else
        {
            await File.WriteAllTextAsync(file, document);
        }
    }

    private const int DifferencesShown = 20;

    private static Task Migrate(WebApplication app) => app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
}
