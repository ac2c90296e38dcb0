using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>What of an event is its payload, as it is sent, hashed and kept for good.</summary>
public static class EventPayload
{
    /// <summary>Writes and reads events without their subject, which follows from the payload.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutSubject } };

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { TypeInfoResolver = Resolver };

    /// <summary>Name and type of each field of an event's payload, in the order in which it is declared.</summary>
    public static IReadOnlyList<(string Name, Type Type)> FieldsOf(Type data) =>
        [
            .. Shape
                .GetTypeInfo(data)
                .Properties.Where(property => property.Get is not null)
                .Select(property => (property.Name, property.PropertyType)),
        ];

    // An override does not inherit [JsonIgnore], so it is said here, once for every event.
    private static void WithoutSubject(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(EventData)))
        {
            return;
        }

        var subject = JsonNamingPolicy.CamelCase.ConvertName(nameof(EventData.Subject));
        foreach (var property in type.Properties.Where(property => property.Name == subject).ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
