using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Tepat.Api.Common;

namespace Tepat.Api.Hosting;

public static class OpenApi
{
    public static void AddTepatOpenApi(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = "Tepat",
                    Version = "v1",
                    Description = "Ballot logistics for Pilkada.",
                }
            );
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(type => SchemaId(type));
            swagger.OperationFilter<AccessFilter>();
            swagger.AddSecurityDefinition(
                "apiKey",
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = "X-Api-Key",
                    Description = "A vendor's API key.",
                }
            );
        });
    }

    public static void UseTepatOpenApi(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint("/swagger/v1/swagger.json", "Tepat v1");
            ui.DocumentTitle = "Tepat API";
            ui.UseRequestInterceptor("(request) => { request.headers['X-Tepat-Client'] = 'swagger'; return request; }");
        });
    }

    // Page<ShipmentRow> becomes ShipmentRowPage.
    private static string SchemaId(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            : type.Name;

    /// <summary>Writes each operation's permission into its description.</summary>
    private sealed class AccessFilter : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var access = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<EndpointAccess>().LastOrDefault();
            if (access is null)
            {
                return;
            }

            var needs =
                access.Permission is { } permission ? $"Permission: `{permission}`."
                : access.SignedIn ? "Needs a sign-in."
                : "Open to anyone.";
            operation.Description = string.Join("\n\n", new[] { operation.Description, needs }.Where(text => !string.IsNullOrEmpty(text)));
        }
    }
}
