using System.Collections.Concurrent;
using System.Collections.Frozen;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Production;
using Tepat.Infrastructure.Persistence.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>Single events that wait together are written together, and none of them notices.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class JoinedReportsTests
{
    private static readonly Caller Printer = Vendor("CONTOH", 1);
    private static readonly Caller Other = Vendor("LAIN", 2);

    private readonly JoinedReports joined = new();
    private readonly TaskCompletionSource turn = new();
    private readonly ConcurrentQueue<string[]> folds = [];

    [Test]
    public async Task Those_that_come_while_the_first_waits_are_recorded_with_it_and_answered_in_their_places()
    {
        var sent = Enumerable.Range(1, 5).Select(i => Record(Printer, $"E{i}")).ToList();
        turn.SetResult();

        var answers = await Task.WhenAll(sent);

        folds.ShouldBe([
            ["E1", "E2", "E3", "E4", "E5"],
        ]);
        answers.Select(answer => answer.Value.Id).ShouldBe(["E1", "E2", "E3", "E4", "E5"]);
    }

    [Test]
    public async Task One_that_comes_after_they_began_waits_for_none_of_them()
    {
        var first = Record(Printer, "E1");
        turn.SetResult();
        await first;

        await Record(Printer, "E2");

        folds.ShouldBe([
            ["E1"],
            ["E2"],
        ]);
    }

    [Test]
    public async Task A_refusal_is_its_senders_alone()
    {
        var sent = new[] { Record(Printer, "E1"), Record(Printer, "refused"), Record(Printer, "E3") };
        turn.SetResult();

        var answers = await Task.WhenAll(sent);

        answers.Select(answer => answer.Value.Status).ShouldBe([EventStatus.Accepted, EventStatus.Rejected, EventStatus.Accepted]);
    }

    [Test]
    public async Task What_breaks_on_one_breaks_on_none_of_its_neighbours()
    {
        var (good, broken, last) = (Record(Printer, "E1"), Record(Printer, "broken"), Record(Printer, "E3"));
        turn.SetResult();

        (await good).Value.Status.ShouldBe(EventStatus.Accepted);
        await Should.ThrowAsync<TimeoutException>(() => broken);
        (await last).Value.Status.ShouldBe(EventStatus.Accepted);
        folds.First().ShouldBe(["E1", "broken", "E3"]);
        folds.Skip(1).SelectMany(alone => alone).ShouldBe(["E1", "E3", "broken"], ignoreOrder: true);
    }

    [Test]
    public async Task Callers_do_not_share_a_fold_nor_does_one_caller_within_other_bounds()
    {
        var elsewhere = Printer with { Scope = Scope.OfVendor(3) };
        var sent = new[] { Record(Printer, "E1"), Record(Other, "E1"), Record(elsewhere, "E1") };
        turn.SetResult();

        await Task.WhenAll(sent);

        folds.ShouldBe([
            ["E1"],
            ["E1"],
            ["E1"],
        ]);
    }

    [Test]
    public async Task Whoever_goes_away_takes_nobody_along()
    {
        using var gone = new CancellationTokenSource();
        var (first, second, third) = (Record(Printer, "E1"), Record(Printer, "E2", gone.Token), Record(Printer, "E3"));
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        turn.SetResult();
        (await first).Value.Id.ShouldBe("E1");
        (await third).Value.Id.ShouldBe("E3");
        folds.ShouldBe([
            ["E1", "E2", "E3"],
        ]);
    }

    [Test]
    public async Task More_than_may_travel_together_travel_in_two()
    {
        var sent = Enumerable.Range(0, JoinedReports.EventsMax + 3).Select(i => Record(Printer, $"E{i}")).ToList();
        turn.SetResult();

        await Task.WhenAll(sent);

        folds.Select(together => together.Length).ShouldBe([JoinedReports.EventsMax, 3], ignoreOrder: true);
    }

    private Task<Outcome<EventResult>> Record(Caller caller, string id, CancellationToken ct = default) =>
        joined.Record(caller, new IncomingEvent(id, new PrintRunReported("PC-1", id, default, 1, 0, 0, "1", "M"), default), Fold, ct);

    private async Task<Outcome<IReadOnlyList<EventResult>>> Fold(Func<IReadOnlyList<IncomingEvent>> together)
    {
        await turn.Task;
        var events = together();
        folds.Enqueue([.. events.Select(incoming => incoming.Id)]);
        return events.Any(incoming => incoming.Id == "broken")
            ? throw new TimeoutException("The line is gone.")
            : events.Select(incoming => new EventResult(incoming.Id, StatusOf(incoming.Id), null, [], [])).ToList();
    }

    private static EventStatus StatusOf(string id) => id == "refused" ? EventStatus.Rejected : EventStatus.Accepted;

    private static Caller Vendor(string name, long id) =>
        new(CallerKind.Vendor, id, name, "vendor", Scope.OfVendor(id), FrozenSet<string>.Empty);
}
