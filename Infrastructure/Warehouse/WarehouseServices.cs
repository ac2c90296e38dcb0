using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Warehouse;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Infrastructure.Warehouse.Revotes;

namespace Tepat.Infrastructure.Warehouse;

internal static class WarehouseServices
{
    public static IServiceCollection AddWarehouse(this IServiceCollection services)
    {
        services.AddScoped<IStockItems, StockItems>();
        services.AddScoped<ISortingTeams, SortingTeams>();
        services.AddScoped<IContestBallots, ContestBallots>();
        services.AddScoped<WorkDays>();
        services.AddScoped<StockReader>();
        services.AddScoped<IKeptItems, KeptItems>();
        services.AddScoped<IRevoteDeadlines, RevoteDeadlines>();
        services.AddScoped<IRevotes, RevoteRegister>();
        services.AddScoped<IPackLists, PackLists>();
        return services;
    }
}
