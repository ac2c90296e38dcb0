using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Warehouse;

namespace Tepat.Infrastructure.Warehouse;

internal static class WarehouseServices
{
    public static IServiceCollection AddWarehouse(this IServiceCollection services)
    {
        services.AddScoped<IStockItems, StockItems>();
        services.AddScoped<ISortingTeams, SortingTeams>();
        services.AddScoped<IContestBallots, ContestBallots>();
        services.AddScoped<WorkDays>();
        services.AddScoped<IKeptItems, KeptItems>();
        services.AddScoped<IPackLists, PackLists>();
        return services;
    }
}
