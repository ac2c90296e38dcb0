using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Tepat.Api.Endpoints;
using Tepat.Application.Production;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>
/// A vendor's batch in any of its three forms: one JSON document; a line of JSON for each event (NDJSON), read as it arrives; or a table (CSV)
/// from a spreadsheet. The last two say the mode in the address.
/// </summary>
/// <param name="Batch">What was read, or why the table could not be.</param>
public sealed record VendorBatchBody(Outcome<VendorBatch> Batch) : IEndpointParameterMetadataProvider
{
    private const string Lines = "application/x-ndjson";
    private const string Csv = "text/csv";

    /// <exception cref="BadHttpRequestException">The body is in none of the forms, or broken.</exception>
    public static async ValueTask<VendorBatchBody> BindAsync(HttpContext context)
    {
        var (request, ct) = (context.Request, context.RequestAborted);
        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var mode = request.Query["mode"].FirstOrDefault();
        return request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            Lines => new VendorBatchBody(new VendorBatch(mode, await ReadLines(request.Body, json, ct))),
            Csv => new VendorBatchBody(
                (await context.RequestServices.GetRequiredService<IEventTable>().Read(request.Body, ct)).Map(events => new VendorBatch(
                    mode,
                    [.. events.Select(sent => new VendorEvent(sent.Id, sent.Type, sent.Version, sent.OccurredAt, sent.Data))]
                ))
            ),
            _ when request.HasJsonContentType() => new VendorBatchBody(await ReadDocument(request.Body, json, mode, ct)),
            _ => throw new BadHttpRequestException("Expected JSON, NDJSON or CSV.", StatusCodes.Status415UnsupportedMediaType),
        };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json", Lines, Csv], typeof(VendorBatch)));

    private static async Task<VendorBatch> ReadDocument(Stream body, JsonSerializerOptions json, string? mode, CancellationToken ct)
    {
        try
        {
            var batch =
                await JsonSerializer.DeserializeAsync<VendorBatch>(body, json, ct)
                ?? throw new BadHttpRequestException("The body is empty.");
            return batch.Mode is null ? batch with { Mode = mode } : batch;
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException("The body is not a batch.", malformed);
        }
    }

    // One more than a batch may hold is enough to know that it is too large; the rest is not read.
    private static async Task<List<VendorEvent>> ReadLines(Stream body, JsonSerializerOptions json, CancellationToken ct)
    {
        List<VendorEvent> events = [];
        using var reader = new StreamReader(body);
        while (events.Count <= Limits.BatchEventsMax && await reader.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                events.Add(JsonSerializer.Deserialize<VendorEvent>(line, json)!);
            }
            catch (JsonException malformed)
            {
                var path = $"$.events[{events.Count}]{malformed.Path?.TrimStart('$')}";
                throw new BadHttpRequestException("A line is not an event.", new JsonException(malformed.Message, path, null, null));
            }
        }

        return events;
    }
}
