using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>One event as a vendor sends it.</summary>
/// <param name="Id">The vendor's own id, unique for the vendor, at most 64 characters; the retry key for good.</param>
/// <param name="Type">Type of event, for example <c>production.carton-packed</c>.</param>
/// <param name="Version">Version of the type; 1.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with an offset.</param>
/// <param name="Data">Payload of that type; unknown fields are refused.</param>
public sealed record SentEvent(string Id, string Type, int Version, DateTimeOffset OccurredAt, JsonElement Data);

/// <summary>Turns sent events into typed ones: strict about type, version, fields and ranges, with the path of every fault.</summary>
public sealed class EventReader(IServiceProvider services, IBusinessClock clock)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = EventPayload.Resolver,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        MaxDepth = Limits.JsonDepthMax,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Dictionary<Type, IValidator?> validators = [];

    /// <summary>The typed event, or its faults with paths inside the event.</summary>
    public Outcome<IncomingEvent> Read(SentEvent sent)
    {
        if (Envelope(sent) is { } fault)
        {
            return fault;
        }

        if (EventCatalogue.Find(sent.Type) is not { FromVendor: true } type)
        {
            return EventErrors.TypeUnknown(sent.Type);
        }

        if (type.Version != sent.Version)
        {
            return DomainError
                .Invalid("event.version_unknown", $"{sent.Type} is known in version {type.Version}.", "version")
                .With("knownVersions", new[] { type.Version });
        }

        if (sent.Data.ValueKind != JsonValueKind.Object)
        {
            return Malformed("data");
        }

        try
        {
            var data = (EventData)sent.Data.Deserialize(type.Data, Strict)!;
            var faults = Validate(type.Data, data);
            return faults.Count == 0 ? new IncomingEvent(sent.Id, data, sent.OccurredAt) : Outcome<IncomingEvent>.Fail(faults);
        }
        catch (JsonException malformed)
        {
            return Malformed(Path(malformed));
        }
    }

    private DomainError? Envelope(SentEvent sent)
    {
        if (string.IsNullOrWhiteSpace(sent.Id) || sent.Id.Length > Limits.CodeLengthMax || sent.Id.Trim() != sent.Id)
        {
            return DomainError.Invalid("event.id_invalid", $"An id has 1 to {Limits.CodeLengthMax} characters and no outer blanks.", "id");
        }

        if (sent.OccurredAt == default)
        {
            return DomainError.Invalid("event.occurred_at_missing", "When it happened must be said.", "occurredAt");
        }

        var earliest = clock.Now - Limits.OccurredBeforeMax;
        if (sent.OccurredAt < earliest)
        {
            return DomainError
                .Invalid("event.occurred_too_long_ago", "Nothing of this election can have happened so long ago.", "occurredAt")
                .With("earliest", earliest);
        }

        return sent.OccurredAt > clock.Now + Limits.ClockAheadMax
            ? DomainError
                .Invalid("event.occurred_in_future", "The device's clock is ahead of the server's.", "occurredAt")
                .With("serverTime", clock.Now)
            : null;
    }

    private List<DomainError> Validate(Type dataType, EventData data)
    {
        if (!validators.TryGetValue(dataType, out var validator))
        {
            validators[dataType] = validator = (IValidator?)services.GetService(typeof(IValidator<>).MakeGenericType(dataType));
        }

        var result = validator?.Validate(new ValidationContext<EventData>(data));
        return
        [
            .. (result?.Errors ?? []).Select(error =>
                DomainError.Invalid(FieldPath.CodeOf(error.ErrorCode), error.ErrorMessage, "data." + FieldPath.Camel(error.PropertyName))
            ),
        ];
    }

    private static DomainError Malformed(string path) =>
        DomainError.Invalid("event.data_malformed", "The data is not what this event type holds.", path);

    private static string Path(JsonException malformed) => malformed.Path is null or "$" ? "data" : "data" + malformed.Path[1..];
}
