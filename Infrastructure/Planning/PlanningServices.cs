using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Planning;

namespace Tepat.Infrastructure.Planning;

internal static class PlanningServices
{
    public static void AddPlanning(this IServiceCollection services)
    {
        services.AddScoped<IElections, ElectionStore>();
        services.AddScoped<CatalogueStore>();
        services.AddScoped<ICatalogue>(provider => provider.GetRequiredService<CatalogueStore>());
        services.AddScoped<IPlans, PlanStore>();
        services.AddScoped<IApprovedPlan, ApprovedPlan>();
        services.AddScoped<IStationPlan, StationPlans>();
        services.AddScoped<PlanReader>();
        services.AddScoped<IPollingDays, PollingDays>();
        services.AddScoped<IDueTimes, DueTimes>();
    }
}
