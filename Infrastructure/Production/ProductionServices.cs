using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Production;
using Tepat.Application.Production.Sandbox;
using Tepat.Infrastructure.Production.Sandbox;

namespace Tepat.Infrastructure.Production;

internal static class ProductionServices
{
    public static void AddProduction(this IServiceCollection services)
    {
        services.AddOptions<CaptureLogOptions>().BindConfiguration("CaptureLog");
        services.AddScoped<CaptureStore>();
        services.AddSingleton<CaptureLog>();
        services.AddSingleton<ICaptureLog>(provider => provider.GetRequiredService<CaptureLog>());
        services.AddHostedService(provider => provider.GetRequiredService<CaptureLog>());
        services.AddScoped<ISandbox, SandboxKeeper>();
        services.AddSingleton<SandboxDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<SandboxDesk>());
    }
}
