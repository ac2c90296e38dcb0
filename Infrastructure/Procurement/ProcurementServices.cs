using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Procurement;
using Tepat.Infrastructure.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement;

internal static class ProcurementServices
{
    public static IServiceCollection AddProcurement(this IServiceCollection services)
    {
        services.AddScoped<IContracts, ContractStore>();
        services.AddScoped<IOrders, OrderStore>();
        services.AddScoped<IVendorRegister, VendorRegister>();
        services.AddWebhooks();
        return services;
    }
}
