using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Application.Production.Sandbox;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
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
        services.AddScoped<SandboxKeeper>();
        services.AddScoped<ISandbox>(provider => provider.GetRequiredService<SandboxKeeper>());
        services.AddScoped<TriedGoods>();
        services.AddSingleton<SandboxDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<SandboxDesk>());

        // After those that ask who may read: with a test key, what a plant looks up of its own work is answered by its sandbox.
        services.AddScoped<IPipelineBehavior<GetVendorOrder, Outcome<OrderDetail>>, ReadTriedOrder>();
        services.AddScoped<IPipelineBehavior<GetShipment, Outcome<ShipmentDetail>>, ReadTriedShipment>();
        services.AddScoped<IPipelineBehavior<GetCarton, Outcome<CartonDetail>>, ReadTriedCarton>();
        services.AddScoped<IPipelineBehavior<ListCartons, Outcome<Page<CartonRow>>>, ListTriedCartons>();
    }
}
