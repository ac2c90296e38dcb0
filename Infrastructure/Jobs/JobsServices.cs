using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common.Jobs;

namespace Tepat.Infrastructure.Jobs;

internal static class JobsServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddScoped<JobStore>();
        services.AddScoped<IJobStore>(provider => provider.GetRequiredService<JobStore>());
        services.AddScoped<IJobs, Jobs>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
    }
}
