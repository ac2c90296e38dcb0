using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Identity;

namespace Tepat.Application;

public static class DependencyInjection
{
    /// <summary>Handlers, validators and the pipeline; the pipeline's order is the order below.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddHandlersOf(typeof(DependencyInjection).Assembly);
        services.AddScoped<Common.Bookkeeping.EventReader>();
        services.AddScoped<Production.EventIntake>();
        services.AddScoped<Procurement.OrderIssuer>();
        services.AddScoped<Procurement.OwnOrders>();
        services.AddScoped<Destruction.OwnHand>();
        services.AddScoped<Warehouse.Revotes.RevoteHand>();
        services.AddScoped<Audit.OwnEvents>();
        services.AddScoped<Audit.FindingSteps>();
        services.AddScoped<Warehouse.BoxBatches>();
        services.AddValidatorsFromAssembly(typeof(DependencyInjection).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);

        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PermissionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SecondFactorBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SignatureBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));

        services.AddScoped<SessionFactory>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<SecondFactorCheck>();
        services.AddScoped<SignInRecorder>();
        return services;
    }

    /// <summary>Registers every request handler of an assembly; query handlers live in Infrastructure beside their SQL.</summary>
    public static IServiceCollection AddHandlersOf(this IServiceCollection services, System.Reflection.Assembly assembly) =>
        services.Scan(scan =>
            scan.FromAssemblies(assembly)
                .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
        );
}
