using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;

namespace Tepat.Api.Hosting;

/// <summary>The command <c>create-admin</c>, without which a database outside of Development has nobody to sign in.</summary>
public static class FirstAdministrator
{
    public const string Missing =
        "There is no administrator yet. Make the first one: dotnet run --project Api -- create-admin --user-name <name> "
        + "[--display-name <name>] [--region 35]; the password comes from TEPAT_ADMIN_PASSWORD or standard input.";

    public static async Task<bool> Exists(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUserStore>().AnyAdministrator(CancellationToken.None);
    }

    /// <summary>Exit code 0 when made, 1 when refused.</summary>
    public static async Task<int> Create(WebApplication app)
    {
        var settings = app.Configuration;
        var userName = settings["user-name"] ?? settings["TEPAT_ADMIN_USER"];
        if (string.IsNullOrWhiteSpace(userName))
        {
            await Console.Error.WriteLineAsync("Name the administrator: --user-name <name> or TEPAT_ADMIN_USER.");
            return 1;
        }

        var password = settings["TEPAT_ADMIN_PASSWORD"] ?? await Ask();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpRequestContext>().ActAs(Caller.Program);
        var outcome = await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(new CreateFirstAdministrator(userName, settings["display-name"] ?? userName, settings["region"] ?? "35", password));
        if (outcome.IsSuccess)
        {
            Console.WriteLine($"Administrator {userName} made.");
            return 0;
        }

        await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Errors.Select(e => $"{e.Code}: {e.Message}")));
        return 1;
    }

    private static async Task<string> Ask()
    {
        Console.Write("Password: ");
        return await Console.In.ReadLineAsync() ?? "";
    }
}
