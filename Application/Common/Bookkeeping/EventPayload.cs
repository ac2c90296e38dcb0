using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>What of an event is its payload, as it is sent, hashed and kept for good.</summary>
public static class EventPayload
{
    /// <summary>Writes and reads events without their subject, which follows from the payload.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutSubject } };

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
