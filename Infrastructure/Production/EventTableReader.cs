using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Infrastructure.Production;

/// <inheritdoc/>
public sealed class EventTableReader : IEventTable
{
    private const char BetweenCodes = '|';

    private static readonly string[] Envelope = ["id", "type", "occurredAt"];
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, Type>> Fields = [];

    /// <inheritdoc/>
    public async Task<Outcome<IReadOnlyList<SentEvent>>> Read(Stream csv, CancellationToken ct)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
        };
        try
        {
            using var reader = new StreamReader(csv, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var parser = new CsvParser(reader, configuration);
            var head = await parser.ReadAsync() ? Array.ConvertAll(parser.Record!, cell => cell.Trim()) : [];
            if (Envelope.FirstOrDefault(column => !head.Contains(column, StringComparer.Ordinal)) is { } missing)
            {
                return DomainError.Invalid("event_table.column_missing", $"The table has no column {missing}.", missing);
            }

            List<SentEvent> events = [];
            while (events.Count <= Limits.BatchEventsMax && await parser.ReadAsync())
            {
                ct.ThrowIfCancellationRequested();
                if (!Array.TrueForAll(parser.Record!, string.IsNullOrWhiteSpace))
                {
                    events.Add(EventOf(head, parser.Record!));
                }
            }

            return events;
        }
        catch (Exception exception) when (exception is CsvHelperException or DecoderFallbackException)
        {
            return DomainError.Invalid("event_table.unreadable", "The table is not CSV in UTF-8.");
        }
    }

    private static SentEvent EventOf(string[] head, string[] row)
    {
        var cells = head.Zip(row).Where(pair => pair.Second.Length > 0).DistinctBy(pair => pair.First).ToDictionary();
        var name = cells.GetValueOrDefault("type", "");
        var type = EventCatalogue.Find(name);
        var fields = type is null ? FrozenDictionary<string, Type>.Empty : Fields.GetOrAdd(type.Data, FieldsOf);
        var data = new JsonObject(
            cells
                .Where(cell => !Envelope.Contains(cell.Key))
                .Select(cell => KeyValuePair.Create(cell.Key, Value(cell.Value, fields.GetValueOrDefault(cell.Key))))
        );
        _ = DateTimeOffset.TryParse(
            cells.GetValueOrDefault("occurredAt"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var occurredAt
        );
        return new SentEvent(
            cells.GetValueOrDefault("id", ""),
            name,
            type?.Version ?? 1,
            occurredAt,
            JsonSerializer.SerializeToElement(data)
        );
    }

    private static FrozenDictionary<string, Type> FieldsOf(Type data) =>
        EventPayload.FieldsOf(data).ToFrozenDictionary(field => field.Name, field => field.Type);

    // What does not fit its field stays the text that it is, and the strict reader of events names the field.
    private static JsonNode? Value(string cell, Type? field)
    {
        if (field == typeof(IReadOnlyList<string>))
        {
            return new JsonArray([.. cell.Split(BetweenCodes).Select(code => JsonValue.Create(code.Trim()))]);
        }

        if (field == typeof(long) || field == typeof(int))
        {
            return long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : JsonValue.Create(cell);
        }

        return field is not null && field.IsGenericType && Nested(cell) is { } list ? list : JsonValue.Create(cell);
    }

    // A list of more than codes (plates with their kinds) is written as JSON.
    private static JsonArray? Nested(string cell)
    {
        try
        {
            return JsonNode.Parse(cell) as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
