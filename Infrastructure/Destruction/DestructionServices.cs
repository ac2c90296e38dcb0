using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Destruction;

namespace Tepat.Infrastructure.Destruction;

internal static class DestructionServices
{
    public static IServiceCollection AddDestruction(this IServiceCollection services)
    {
        services.AddScoped<IDestructions, DestructionRegister>();
        return services;
    }
}
