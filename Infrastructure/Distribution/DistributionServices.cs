using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Distribution;

namespace Tepat.Infrastructure.Distribution;

internal static class DistributionServices
{
    public static IServiceCollection AddDistribution(this IServiceCollection services)
    {
        services.AddScoped<IRouteGroups, RouteGroupStore>();
        return services;
    }
}
