using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Regions;

namespace Tepat.Infrastructure.Regions;

internal static class RegionsServices
{
    public static void AddRegions(this IServiceCollection services)
    {
        services.AddSingleton<IStationFileReader, StationFileReader>();
        services.AddScoped<StationSnapshotStore>();
        services.AddScoped<IStationSnapshots>(provider => provider.GetRequiredService<StationSnapshotStore>());
        services.AddScoped<StationImporter>();
        services.AddScoped<IJobWork<StationImport>>(provider => provider.GetRequiredService<StationImporter>());
        services.AddScoped<ReferenceSeed>();
    }
}
