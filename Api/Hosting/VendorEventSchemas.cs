using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Tepat.Api.Endpoints;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Api.Hosting;

// The document is OpenAPI 3.0, which knows `example` only; `Examples` are for 3.1.
#pragma warning disable CS0618

/// <summary>A vendor's event as what it is: one of the types that vendors report, told apart by <c>type</c>, each with the schema of its data.</summary>
internal sealed class VendorEventSchemas : ISchemaFilter, IDocumentFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type.IsAssignableTo(typeof(EventData)) && schema is OpenApiSchema data)
        {
            KeepFields(data, context.Type);
        }

        if (context.Type != typeof(VendorEvent) || schema is not OpenApiSchema any)
        {
            return;
        }

        var mapping = new Dictionary<string, OpenApiSchemaReference>();
        foreach (var type in EventCatalogue.All.Where(type => type.FromVendor))
        {
            var name = $"{type.Data.Name}Event";
            context.SchemaRepository.AddDefinition(name, EventOf(type, any, context));
            mapping[type.Name] = new OpenApiSchemaReference(name);
        }

        any.OneOf = [.. mapping.Values];
        any.Discriminator = new OpenApiDiscriminator { PropertyName = "type", Mapping = mapping };
        (any.Type, any.Properties, any.Required) = (null, null, null);
        any.AdditionalPropertiesAllowed = true;
    }

    /// <summary>The vendors' page stands above the vendors' operations.</summary>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Tags ??= new HashSet<OpenApiTag>();
        swaggerDoc.Tags.Add(new OpenApiTag { Name = "Vendor", Description = VendorPage.Text });
    }

    private static OpenApiSchema EventOf(EventType type, OpenApiSchema envelope, SchemaFilterContext context)
    {
        var data = context.SchemaGenerator.GenerateSchema(type.Data, context.SchemaRepository);
        var example = new JsonObject
        {
            ["id"] = "PRN-2024-10-28-0001",
            ["type"] = type.Name,
            ["version"] = type.Version,
            ["occurredAt"] = "2024-10-28T11:00:00+07:00",
            ["data"] = VendorPage.Example(type.Name),
        };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = (data as OpenApiSchemaReference)?.Target?.Description,
            Required = envelope.Required,
            AdditionalPropertiesAllowed = false,
            Example = example,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["id"] = With(envelope.Properties!["id"], example["id"]!),
                ["type"] = Only(JsonSchemaType.String, example["type"]!),
                ["version"] = Only(JsonSchemaType.Integer, example["version"]!),
                ["occurredAt"] = With(envelope.Properties["occurredAt"], example["occurredAt"]!),
                ["data"] = data,
            },
        };
    }

    private static OpenApiSchema With(IOpenApiSchema field, JsonNode example)
    {
        var own = (OpenApiSchema)field.CreateShallowCopy();
        own.Example = example.DeepClone();
        return own;
    }

    private static OpenApiSchema Only(JsonSchemaType type, JsonNode value) =>
        new()
        {
            Type = type,
            Enum = [value.DeepClone()],
            Example = value.DeepClone(),
        };

    // What follows from the payload, its subject, is neither sent nor read.
    private static void KeepFields(OpenApiSchema schema, Type data)
    {
        var fields = EventPayload.FieldsOf(data).Select(field => field.Name).ToHashSet();
        foreach (
            var other in (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Keys.Where(name => !fields.Contains(name)).ToList()
        )
        {
            schema.Properties!.Remove(other);
            schema.Required?.Remove(other);
        }

        schema.AdditionalPropertiesAllowed = false;
    }
}
