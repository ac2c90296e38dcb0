using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Tepat.Api.Common;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Identity;
using Tepat.Infrastructure.Procurement;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting;

/// <summary>What Development finds at every start: invented people, vendors and a vendor's key. Nothing of this exists elsewhere.</summary>
public static class DemoSeed
{
    public const string PasswordVariable = "TEPAT_DEMO_PASSWORD";
    public const string VendorKeyVariable = "TEPAT_DEMO_VENDOR_KEY";

    public static async Task Ensure(WebApplication app)
    {
        var password = Setting(app, PasswordVariable) ?? RandomNumberGenerator.GetHexString(16, lowercase: true);
        var vendorKey = Setting(app, VendorKeyVariable) ?? KeyText.New();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpRequestContext>().ActAs(Caller.Program);
        await scope.ServiceProvider.GetRequiredService<DemoVendors>().Ensure(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DemoUsers>().Ensure(password, vendorKey, CancellationToken.None);
        await Plan(app, scope.ServiceProvider);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, password, vendorKey));
    }

    // The election and its plan belong to September 2024, whatever the present of the demo is.
    private static async Task Plan(WebApplication app, IServiceProvider services)
    {
        var clock = services.GetRequiredService<BusinessClock>();
        var stored = await services.GetRequiredService<Settings>().Find(BusinessClock.OffsetSetting, CancellationToken.None);
        new DemoStage(app.Services, clock, services.GetRequiredService<TimeProvider>()).At(DemoCalendar.Day(9, 27, 9));
        await services.GetRequiredService<ReferenceSeed>().AddEastJava("prov35", CancellationToken.None);
        await DemoPlan.Ensure(app.Services, CancellationToken.None);
        clock.Shift(stored);
    }

    /// <summary>Tells the story that <c>Demo__Story</c> asks for, unless it was told before; <c>false</c> asks for empty books.</summary>
    public static async Task TellStory(WebApplication app)
    {
        if (DemoStories.Asked(app.Configuration) is { } story)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoStories>().Tell(story, CancellationToken.None);
        }
    }

    private static string? Setting(WebApplication app, string name) => app.Configuration[name] is { Length: > 0 } value ? value : null;

    private static void Announce(WebApplication app, string password, string vendorKey)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(
            $"""

            Tepat            {string.Join(", ", addresses)}   (API: /swagger)
            Demo users       {string.Join(", ", DemoUsers.People.Select(person => person.UserName))}
            Demo password    {password}
            Vendor {DemoVendors.First}    X-Api-Key: {vendorKey}

            """
        );
    }
}
