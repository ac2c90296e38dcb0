using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tepat.Application.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

internal static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services
            .AddOptions<WebhookOptions>()
            .BindConfiguration("Webhooks")
            .Validate<IHostEnvironment>(
                (options, environment) => !options.AllowLoopbackHttp || environment.IsDevelopment(),
                "Webhooks__AllowLoopbackHttp is for Development: it lets webhooks call this machine."
            )
            .ValidateOnStart();
        services.AddScoped<IWebhookStore, WebhookStore>();
        services.AddScoped<IVendorNotices, VendorNotices>();
        services.AddScoped<DeliveryStore>();
        services.AddSingleton<IWebhookSecrets, WebhookSecrets>();
        services.AddSingleton<WebhookAddresses>();
        services.AddSingleton<IWebhookAddresses>(provider => provider.GetRequiredService<WebhookAddresses>());
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService<WebhookWorker>();
    }
}
