using System.Collections.Frozen;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Application.Production.Sandbox;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Production;

/// <summary>The sandbox on every engine: what was tried is kept beside the books, once, and in order.</summary>
public sealed class SandboxOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private Caller Tester =>
        Vendor with
        {
            Permissions = new[] { Permissions.TryEvents, Permissions.ReadVendor, Permissions.ReadShipments }.ToFrozenSet(),
            IsTest = true,
        };

    [SetUp]
    public async Task BeginAnew() => Must(await Send(Tester, new EmptySandbox()));

    [Test]
    public async Task Trials_build_on_each_other_and_the_books_stay_as_they_were()
    {
        var before = await Rows();
        var packed = await Number("SELECT SUM(PackedOrdinary) FROM OrderLine");

        Must(await Try(Sent("pack-1", Packed("T-1")), Sent("pack-2", Packed("T-2"))));
        var dispatched = Must(await Try(Sent("dispatch", Dispatched("SJ-T", "T-1", "T-2"))));

        dispatched.Results.Single().Sequence.ShouldBe(3);
        (await Rows()).ShouldBe(before);
        var order = (await Look()).Orders.Single();
        (order.Code, order.PackedQuantity, order.ShippedQuantity).ShouldBe((Order, packed + 20, 20));
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task What_was_tried_is_read_by_the_test_key_only()
    {
        Must(await Try(Sent("read-1", Packed("READ-1")), Sent("read-2", Dispatched("SJ-READ", "READ-1"))));

        var shipment = Must(await Send(Tester, new GetShipment("SJ-READ")));
        var cartons = Must(await Send(Tester, new ListCartons("SJ-READ", null, null, null, null, null)));
        var carton = Must(await Send(Tester, new GetCarton("READ-1")));
        var line = Must(await Send(Tester, new GetVendorOrder(Order))).Lines.Single();

        (shipment.Shipment.DestinationCode, shipment.Contents.Single().ManifestSheets).ShouldBe((Malang, 10));
        cartons.Items.Single().ShouldBe(carton.Carton);
        (carton.Carton.Seal, carton.Carton.Place, carton.OrderCode).ShouldBe(("SG-READ-1", "road", Order));
        (line.PackedOrdinary - line.ShippedQuantity).ShouldBe(await Number("SELECT SUM(Quantity) FROM Unit WHERE Place = 'printer'"));
        var real = Tester with { IsTest = false };
        (await Send(real, new GetShipment("SJ-READ"))).Errors.Single().Code.ShouldBe("shipment.not_found");
        (await Send(real, new GetCarton("READ-1"))).Errors.Single().Code.ShouldBe("carton.not_found");
    }

    [Test]
    public async Task Same_batch_tried_at_once_is_kept_once()
    {
        SentEvent[] batch = [.. Enumerable.Range(0, 50).Select(i => Sent($"race-{i}", Packed($"RACE-{i}")))];

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Try(batch))));

        answers.Select(Must).Sum(answer => answer.Accepted).ShouldBe(50);
        answers.Select(Must).Sum(answer => answer.Duplicates).ShouldBe(5 * 50);
        (await Look()).KeptEvents.ShouldBe(50);
    }

    [Test]
    public async Task Copies_of_the_program_that_are_used_at_once_keep_everything_once()
    {
        await using var other = Program(Provider, ConnectionString);
        var trials = Enumerable
            .Range(0, 8)
            .Select(i => new TryEvents(AllOrNothing: true, [Sent($"copy-{i / 2}", Packed($"COPY-{i / 2}"))]))
            .Select((trial, i) => Task.Run(() => i % 2 == 0 ? Send(Tester, trial) : Send(other, Tester, trial)));

        var answers = await Task.WhenAll(trials);

        answers.Where(answer => !answer.IsSuccess).ShouldAllBe(answer => answer.Errors[0].Code == "write.contended");
        var view = await Look();
        view.KeptEvents.ShouldBe(answers.Where(answer => answer.IsSuccess).Sum(answer => answer.Value.Accepted));
        view.PassedOverEvents.ShouldBe(0);
    }

    [Test]
    public async Task What_became_real_is_passed_over()
    {
        Must(await Try(Sent("real", Packed("REAL"))));
        Must(await Send(Vendor, new CaptureEvents(AllOrNothing: true, [Sent("real", Packed("REAL"))])));

        var view = await Look();

        (view.KeptEvents, view.PassedOverEvents).ShouldBe((1, 1));
        Must(await Try(Sent("next", Dispatched("SJ-REAL", "REAL"))));
        (await Look()).Orders.Single().ShippedQuantity.ShouldBe(10);
    }

    [Test]
    public async Task Emptied_sandbox_counts_from_one_again()
    {
        Must(await Try(Sent("anew", Packed("ANEW"))));
        Must(await Send(Tester, new EmptySandbox()));

        (await Look()).KeptEvents.ShouldBe(0);
        Must(await Try(Sent("anew", Packed("ANEW")))).Results.Single().Sequence.ShouldBe(1);
    }

    [Test]
    public async Task Test_key_does_not_reach_the_books() =>
        (await Send(Tester, Batch([Packed("NEVER")]))).Errors.Single().Code.ShouldBe("permission.missing");

    private Task<Outcome<CaptureResult>> Try(params IReadOnlyList<SentEvent> events) =>
        Send(Tester, new TryEvents(AllOrNothing: true, events));

    private async Task<SandboxView> Look() => Must(await Send(Tester, new GetSandbox()));
}
