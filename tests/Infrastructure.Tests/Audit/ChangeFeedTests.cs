using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Audit.Changes;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Audit;

/// <summary>The follower of the log, on every engine and behind several copies of the program.</summary>
public sealed class ChangeFeedTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly DateTimeOffset Now = new(2024, 10, 12, 1, 0, 0, TimeSpan.Zero);

    private static readonly Caller Listening = User("observer3507", Malang, Permissions.FollowChanges);

    [Test]
    public async Task What_another_copy_recorded_is_told_at_the_next_look()
    {
        var time = new FakeTimeProvider(Now);
        await using var copy = Program(Provider, ConnectionString, time);
        await using var scope = copy.CreateAsyncScope();
        await using var items = await Follow(scope, Listening);

        await Arrived("SJ-COPY", "COPY-1");
        Must(await Send(Clerk, new ReceiveCarton("SJ-COPY", "COPY-1", CartonFinding.Sealed, null, null)));
        time.Advance(Limits.StreamLookEvery);

        (await Told(items, 4)).ShouldBe([
            "production.carton-packed COPY-1",
            "shipments.shipment-dispatched SJ-COPY",
            "shipments.receipt-opened SJ-COPY",
            "shipments.carton-received COPY-1",
        ]);
    }

    [Test]
    public async Task What_this_copy_recorded_is_told_without_waiting_for_a_look()
    {
        await using var program = Program(Provider, ConnectionString, new FakeTimeProvider(Now));
        await using var scope = program.CreateAsyncScope();
        await using var items = await Follow(scope, Listening);

        Must(await Send(program, Vendor, Batch([Packed("OWN-1")])));

        (await Told(items, 1)).ShouldBe(["production.carton-packed OWN-1"]);
    }

    [Test]
    public async Task Nobody_who_left_counts_and_whoever_comes_after_hears_again()
    {
        await using var program = Program(Provider, ConnectionString, new FakeTimeProvider(Now));
        var feed = program.GetRequiredService<ChangeFeed>();
        for (var i = 0; i < 2 * Limits.StreamsPerCallerMax; i++)
        {
            await using var scope = program.CreateAsyncScope();
            await (await Follow(scope, Listening)).DisposeAsync();
        }

        feed.IsFollowing.ShouldBeFalse();
        await using var last = program.CreateAsyncScope();
        await using var items = await Follow(last, Listening);
        feed.IsFollowing.ShouldBeTrue();
        Must(await Send(program, Vendor, Batch([Packed("AGAIN-1")])));

        (await Told(items, 1)).ShouldBe(["production.carton-packed AGAIN-1"]);
    }

    /// <summary>Opens a stream in a scope of its own, as a request has one, and waits until it is open.</summary>
    private static async Task<IAsyncEnumerator<FeedItem>> Follow(AsyncServiceScope scope, Caller caller)
    {
        var opened = Must(await SendIn(scope.ServiceProvider, caller, new FollowChanges(null)));
        var items = opened.GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        items.Current.Signal.ShouldBe(FeedSignal.Opened);
        return items;
    }

    private static async Task<List<string>> Told(IAsyncEnumerator<FeedItem> items, int count)
    {
        List<string> told = [];
        while (told.Count < count)
        {
            (await items.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue();
            told.Add($"{items.Current.Message.Type} {items.Current.Message.Subject}");
        }

        return told;
    }
}
