using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;
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
        await scope.ServiceProvider.GetRequiredService<ReferenceSeed>().AddEastJava("prov35", CancellationToken.None);
        await DemoPlan.Ensure(app.Services, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, password, vendorKey));
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
