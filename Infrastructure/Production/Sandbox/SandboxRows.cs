using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;

namespace Tepat.Infrastructure.Production.Sandbox;

// A vendor's sandbox and what it keeps, as both engines return them: whole numbers and texts only.

internal sealed record SandboxState
{
    /// <summary>Of a vendor whose test keys have reported nothing yet.</summary>
    public static readonly SandboxState None = new();

    public DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset LastKeptAt { get; init; }
    public int EventCount { get; init; }
    public long DataCharacters { get; init; }

    /// <summary>0 while there is no row.</summary>
    public long Version { get; init; }
}

internal sealed class KeptEvent
{
    public long Number { get; init; }
    public string EventId { get; init; } = "";
    public string Type { get; init; } = "";
    public DateTimeOffset OccurredAt { get; init; }
    public string ContentHash { get; init; } = "";
    public string Data { get; init; } = "{}";

    public KnownEvent Known => new(EventId, ContentHash, Number);

    public EventData Read() => (EventData)JsonSerializer.Deserialize(Data, EventCatalogue.Find(Type)!.Data, StoredJson.Options)!;
}

internal static class SandboxTables
{
    public static readonly BulkTable Event = new(
        "SandboxEvent",
        2,
        "VendorId",
        "Number",
        "EventId",
        "Type",
        "TypeVersion",
        "OccurredAt",
        "ContentHash",
        "Data"
    );
}
