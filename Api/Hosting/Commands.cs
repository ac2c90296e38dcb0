using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Hosting;

/// <summary>What the program can be told on its command line; without a word it serves.</summary>
public static class Commands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault(arg => !arg.StartsWith('-')))
        {
            case null:
                await Prepare(app);
                await app.RunAsync();
                return 0;
            case "migrate":
                await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
                return 0;
            case var unknown:
                await Console.Error.WriteLineAsync($"Unknown command: {unknown}. Known: migrate.");
                return 2;
        }
    }

    private static async Task Prepare(WebApplication app)
    {
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StartUp>().Run(CancellationToken.None);
    }
}
