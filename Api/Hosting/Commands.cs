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
            case "create-admin":
                await Migrate(app);
                return await FirstAdministrator.Create(app);
            case var unknown:
                await Console.Error.WriteLineAsync($"Unknown command: {unknown}. Known: migrate, create-admin.");
                return 2;
        }
    }

    private static async Task<int> Serve(WebApplication app)
    {
        await Migrate(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StartUp>().Run(CancellationToken.None);
        }

        if (app.Environment.IsDevelopment())
        {
            await DemoSeed.Ensure(app);
        }
        else if (!await FirstAdministrator.Exists(app))
        {
            await Console.Error.WriteLineAsync(FirstAdministrator.Missing);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    private static Task Migrate(WebApplication app) => app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
}
