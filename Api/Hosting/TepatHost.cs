using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tepat.Api.Common;
using Tepat.Api.Endpoints;
using Tepat.Api.Security;
using Tepat.Application;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure;

namespace Tepat.Api.Hosting;

/// <summary>Puts the rooms together: the composition root.</summary>
public static class TepatHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Limits.RequestBytesMax;
            kestrel.AddServerHeader = false;
        });
        builder.AddTepatLogging();
        builder.AddTepatTelemetry();
        builder.Services.AddTepat(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseTepat();
        return app;
    }

    private static void AddTepat(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<HttpRequestContext>();
        services.AddScoped<IRequestContext>(provider => provider.GetRequiredService<HttpRequestContext>());
        services.AddApplication();
        services.AddInfrastructure(
            Infrastructure.DependencyInjection.DatabaseOptionsFrom(
                configuration,
                Path.Combine(environment.ContentRootPath, Demo.DemoStories.DefaultFile(configuration))
            )
        );
        services.ConfigureHttpJsonOptions(json => ConfigureJson(json.SerializerOptions));
        // Without this a body that cannot be read says why in Development only.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddVendorCompression();
        services.AddTepatSecurity(environment);
        services.AddDemo();
        services.AddTepatOpenApi();
    }

    private static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<Demo.DemoStories>();
        services.AddScoped<Demo.DemoVendorKeys>();
        services.AddScoped<Demo.IDemoStory, Demo.UnderWayStory>();
        services.AddScoped<Demo.IDemoStory, Demo.CityStory>();
        services.AddScoped<Demo.IDemoStory, Demo.ThreeDaysBeforeStory>();
    }

    private static void UseTepat(this WebApplication app)
    {
        app.UseRequestLog();
        app.UseCaptureReports();
        app.UseExceptionProblems();
        app.UsePageHeaders();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseTepatSecurity();
        app.UseVendorCompression();
        app.UseTepatOpenApi();
        app.MapHealth();
        app.MapSlices();
        app.MapClient();
        app.RefuseUndeclaredEndpoints();
    }

    /// <summary>Strict JSON: unknown fields, missing values, numbers as text and deep nesting are refused.</summary>
    public static void ConfigureJson(JsonSerializerOptions json)
    {
        json.MaxDepth = Limits.JsonDepthMax;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(type =>
            RequiredValues.Demand(type, except: typeof(VendorEvent))
        );
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
