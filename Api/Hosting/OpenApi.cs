using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;
using Tepat.Api.Common;
using Tepat.Api.Security;

namespace Tepat.Api.Hosting;

public static class OpenApi
{
    public const string DocumentName = "v1";
    private const string SessionScheme = "session";
    private const string KeyScheme = "apiKey";

    private const string Introduction = """
        Ballot logistics for Pilkada: every sheet is somewhere.

        **Who**: people by a session cookie (`POST /api/session`, or *Authorize* > session in this page), vendors by `X-Api-Key`.
        Everybody sees and changes only what lies in their region or belongs to their contracts; the rest answers 404.
        A change by cookie needs the header `X-Tepat-Client` (any value).

        **Writes** may carry an `Idempotency-Key`: the same key gets the first answer again, the same key with other content is 409.
        Versions travel as `ETag` and `If-Match`: 428 without one, 412 when it is no longer current. Commands that sign need a sign-in of
        the last ten minutes or the header `X-Tepat-Signature`.

        **Limits**: every answer to a key carries `RateLimit-Limit` (calls a minute), `RateLimit-Remaining` and `RateLimit-Reset` (seconds
        until the next minute); beyond them 429 with `Retry-After`.

        **Refusals** are problem documents (RFC 9457) with a stable `code`, and `errors` by field.
        """;

    public static void AddTepatOpenApi(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(
                DocumentName,
                new OpenApiInfo
                {
                    Title = "Tepat",
                    Version = DocumentName,
                    Description = Introduction,
                }
            );
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(type => SchemaId(type));
            foreach (var comments in Directory.EnumerateFiles(AppContext.BaseDirectory, "Tepat.*.xml").Order(StringComparer.Ordinal))
            {
                swagger.IncludeXmlComments(comments);
            }

            swagger.SchemaFilter<OpenApiExamples>();
            swagger.SchemaFilter<VendorEventSchemas>();
            swagger.DocumentFilter<VendorEventSchemas>();
            swagger.ParameterFilter<OpenApiExamples>();
            swagger.OperationFilter<AccessFilter>();
            AddSecurity(swagger);
        });
    }

    private static void AddSecurity(SwaggerGenOptions swagger)
    {
        swagger.AddSecurityDefinition(
            SessionScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "People: user name and password open a session cookie. Leave the client fields as they are.",
                Flows = new OpenApiOAuthFlows
                {
                    Password = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri("/api/session/token", UriKind.Relative),
                        Scopes = new Dictionary<string, string>(),
                    },
                },
            }
        );
        swagger.AddSecurityDefinition(
            KeyScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyHandler.Header,
                Description = "A vendor's API key.",
            }
        );
    }

    public static void UseTepatOpenApi(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "Tepat v1");
            ui.DocumentTitle = "Tepat API";
            ui.DisplayRequestDuration();
            ui.UseRequestInterceptor("(request) => { request.headers['X-Tepat-Client'] = 'swagger'; return request; }");
        });
    }

    /// <summary>The document as it is committed in <c>Api/openapi.json</c>, without serving anything.</summary>
    public static async Task<string> Write(WebApplication app)
    {
        // The endpoints become known to the API explorer when the pipeline is built, which only a start would do.
#pragma warning disable ASP0014
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        await using var scope = app.Services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(DocumentName);
        await using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV3(new OpenApiJsonWriter(text));
        return text + "\n";
    }

    // Page<ShipmentRow> becomes ShipmentRowPage.
    private static string SchemaId(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            : type.Name;

    /// <summary>Writes down who may call each operation, and the refusals that every operation shares.</summary>
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
            AddProblem(operation, context, StatusCodes.Status429TooManyRequests);
            if (access.SignedIn)
            {
                AddProblem(operation, context, StatusCodes.Status401Unauthorized);
                operation.Security = [Requirement(SessionScheme, context), Requirement(KeyScheme, context)];
            }

            if (!HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? ""))
            {
                AddProblem(operation, context, StatusCodes.Status403Forbidden);
            }
        }

        private static OpenApiSecurityRequirement Requirement(string scheme, OperationFilterContext context) =>
            new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };

        private static void AddProblem(OpenApiOperation operation, OperationFilterContext context, int status)
        {
            var key = status.ToString(CultureInfo.InvariantCulture);
            operation.Responses ??= [];
            operation.Responses.TryAdd(
                key,
                new OpenApiResponse
                {
                    Description = ReasonPhrases.GetReasonPhrase(status),
                    Content = new Dictionary<string, IOpenApiMediaType>
                    {
                        [Problems.ContentType] = new OpenApiMediaType
                        {
                            Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository),
                        },
                    },
                }
            );
        }
    }
}
