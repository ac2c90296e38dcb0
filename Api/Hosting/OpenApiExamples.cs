using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Tepat.Api.Hosting;

// The document is OpenAPI 3.0, which knows `example` only; `Examples` are for 3.1.
#pragma warning disable CS0618

/// <summary>Gives every field and parameter an example in the field's own words, so that "Try it out" begins with something that reads true.</summary>
internal sealed class OpenApiExamples : ISchemaFilter, IParameterFilter
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["userName"] = "kab3507",
        ["displayName"] = "Petugas Gudang Malang Contoh",
        ["role"] = "warehouse",
        ["region"] = "35.07",
        ["regionCode"] = "35.07",
        ["code"] = "35.07",
        ["destination"] = "35.07",
        ["destinationCode"] = "35.07",
        ["attribution"] = "35.07",
        ["contest"] = "PILGUB-35",
        ["contestCode"] = "PILGUB-35",
        ["election"] = "PILKADA-2024",
        ["item"] = "ballot",
        ["itemCode"] = "ballot",
        ["pool"] = "ordinary",
        ["vendor"] = "CONTOH",
        ["vendorCode"] = "CONTOH",
        ["plant"] = "GRESIK-01",
        ["plantCode"] = "GRESIK-01",
        ["seal"] = "SG-0001234",
        ["vehiclePlate"] = "L 1234 XX",
        ["driverName"] = "Budi Contoh",
        ["cursor"] = "WyIzNS4wNyJd",
        ["nextCursor"] = "WyIzNS4wNyJd",
        ["scope"] = "read",
        ["permission"] = "shipments.receive",
        ["status"] = "active",
        ["createdBy"] = "admin",
        ["name"] = "PT Cetak Contoh",
        ["publicPart"] = "tepat_1a2b3c",
        ["key"] = "tepat_1a2b3c...",
        ["password"] = "kuda besi sawah",
        ["newPassword"] = "kuda besi sawah hijau",
        ["temporaryPassword"] = "k7mq-2wer-9abz-hh4t",
        ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        ["type"] = "https://tepat.example/problems/shipment.receipt_not_open",
        ["title"] = "Unprocessable Entity",
        ["detail"] = "The receipt of this shipment is not open.",
        ["message"] = "Give one of the codes that the list names.",
        ["reason"] = "Segel rusak saat diterima, dihitung ulang bersama saksi.",
        ["remark"] = "Dihitung bersama saksi.",
        ["pollingDay"] = "2024-11-27",
        ["timeZoneId"] = "Asia/Jakarta",
        ["ChangeMessage.type"] = "shipments.carton-received",
        ["ChangeMessage.subject"] = "35.07-BUP-1003",
        ["delivery"] = "019330a0-7c5e-7a41-9a5e-3f1f0c2b8d17",
        ["state"] = "dead",
        ["NewWebhook.secret"] = "whsec_1a2b3c...",
        ["WebhookWish.address"] = "https://cetak.example/tepat",
        ["WebhookRow.address"] = "https://cetak.example/tepat",
        ["DeliveryRow.address"] = "https://cetak.example/tepat",
        ["lastFault"] = "webhook.timeout",
        ["lastAnswer"] = "OK",
        ["DeliveryRow.type"] = "replacement.approved",
        ["DeliveryRow.subject"] = "PG-00017",
        ["If-Match"] = "\"3\"",
        ["Idempotency-Key"] = "0193b1c2-7d1e-7c3a-9a41-5f1f6a0e2b11",
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property is OpenApiSchema { Example: null } field && Example(name, field) is { } example)
            {
                // What a word means may depend on what it is a field of.
                field.Example = ByName.TryGetValue($"{context.Type.Name}.{name}", out var own) ? JsonValue.Create(own) : example;
            }
        }
    }

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is OpenApiParameter { Example: null, Schema: OpenApiSchema schema } plain)
        {
            plain.Example = Example(parameter.Name ?? "", schema);
        }
    }

    private static JsonNode? Example(string name, OpenApiSchema schema)
    {
        if (schema.Enum is [var first, ..])
        {
            return first.DeepClone();
        }

        var type = schema.Type & ~JsonSchemaType.Null;
        return type switch
        {
            JsonSchemaType.Integer => JsonValue.Create(Number(name)),
            JsonSchemaType.Number => JsonValue.Create(96.6),
            JsonSchemaType.Boolean => JsonValue.Create(true),
            JsonSchemaType.String => JsonValue.Create(Text(name, schema.Format)),
            JsonSchemaType.Array when schema.Items is OpenApiSchema items && Example(Singular(name), items) is { } one => new JsonArray(
                one
            ),
            _ => null,
        };
    }

    private static long Number(string name) =>
        name switch
        {
            "limit" => 50,
            "status" => 422,
            "lastStatus" => 200,
            "version" or "expectedVersion" => 3,
            "daysValid" => 365,
            _ when name.EndsWith("Sen", StringComparison.OrdinalIgnoreCase) => 12_500_00,
            _ when name.EndsWith("Sheets", StringComparison.OrdinalIgnoreCase) => 2_000,
            _ when name.EndsWith("Quantity", StringComparison.OrdinalIgnoreCase) => 2_000,
            _ when name.EndsWith("id", StringComparison.OrdinalIgnoreCase) => 17,
            _ => 12,
        };

    private static string Text(string name, string? format) =>
        format switch
        {
            "date-time" => "2024-11-05T07:45:00+07:00",
            "date" => "2024-11-27",
            "uuid" => "0193b1c2-7d1e-7c3a-9a41-5f1f6a0e2b11",
            "uri" => "https://tepat.example/",
            "binary" => "",
            _ => ByName.GetValueOrDefault(name, "contoh"),
        };

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
