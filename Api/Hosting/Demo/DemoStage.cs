using System.Globalization;
using System.Text.Json;
using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Identity;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Common;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// Lets the demo's people and vendors act at a time of the story. Every act has a fixed id, so a seeding that was killed goes on where it
/// stopped and counts nothing twice.
/// </summary>
internal sealed class DemoStage(IServiceProvider services, BusinessClock clock, TimeProvider time)
{
    private int acts;

    /// <summary>Sets the business clock: what follows is recorded at this time.</summary>
    public void At(DateTimeOffset moment) => clock.Shift(Microseconds.From(moment) - Microseconds.From(time.GetUtcNow()));

    /// <summary>The offset that makes the present the given moment, as it is stored.</summary>
    public string OffsetFor(DateTimeOffset moment) =>
        (Microseconds.From(moment) - Microseconds.From(time.GetUtcNow())).ToString(CultureInfo.InvariantCulture);

    /// <summary>A user of a role and region; regions without a demo account have an invented officer.</summary>
    public static Caller User(string name, string role, string region) =>
        new(CallerKind.User, 0, name, role, Scope.Of(RegionCode.Of(region)), Roles.PermissionsOf(role)) { HasSecondFactor = true };

    /// <summary>A vendor as its API key makes it.</summary>
    public static Caller Vendor(long id, string code) =>
        new(CallerKind.Vendor, id, code, Roles.Vendor, Scope.OfVendor(id), Roles.PermissionsOfKey(["report", "read"]));

    /// <summary>Sends a command as somebody; the demo's own commands are never refused.</summary>
    public async Task<T> Do<T>(Caller somebody, IRequest<Outcome<T>> command)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpRequestContext>().ActAs(somebody, $"demo-{++acts:D5}");
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, CancellationToken.None);
        return outcome.IsSuccess
            ? outcome.Value
            : throw new InvalidOperationException($"The demo was refused: {command} {outcome.Errors[0].Code} {outcome.Errors[0].Field}");
    }

    /// <summary>A vendor's batch, as it would come over HTTP.</summary>
    public async Task Report(Caller vendor, IReadOnlyList<(DateTimeOffset At, EventData Data)> events)
    {
        foreach (var chunk in events.Chunk(Limits.BatchEventsMax))
        {
            var sent = chunk.Select(e => new SentEvent(
                $"demo-{++acts:D5}",
                EventCatalogue.Of(e.Data).Name,
                1,
                e.At,
                JsonSerializer.SerializeToElement(e.Data, e.Data.GetType(), StoredJson.Options)
            ));
            await Do(vendor, new CaptureEvents(AllOrNothing: true, [.. sent]));
        }
    }

    /// <summary>Many scans of one officer in one batch: the same events that single scans make.</summary>
    public async Task Record(Caller officer, IReadOnlyList<(DateTimeOffset At, EventData Data)> events)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpRequestContext>().ActAs(officer);
        var incoming = events.Select(e => new IncomingEvent($"demo-{++acts:D5}", e.Data, e.At)).ToList();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<IBookkeeper>()
            .RecordBatch(incoming, allOrNothing: true, CancellationToken.None);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException($"The demo was refused: {outcome.Errors[0].Code} {outcome.Errors[0].Field}");
        }
    }
}
