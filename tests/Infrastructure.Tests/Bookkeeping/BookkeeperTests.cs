using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>What the books promise, on every engine: whole or not at all, exactly once, never rewritten, and provable from the log.</summary>
public sealed class BookkeeperTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    [Test]
    public async Task What_was_recorded_is_loaded_as_it_was()
    {
        var packed = Packed("LOAD-1", 2_000);
        await Arrived("SJ-LOAD", "LOAD-2");
        Must(await Report(packed));
        Must(await Send(Clerk, new ReceiveCarton("SJ-LOAD", "LOAD-2", CartonFinding.Counted, 7, "dihitung")));

        var books = await Load(new Keys().Order(Order).Unit("LOAD-1").Unit("LOAD-2").Shipment("SJ-LOAD"));

        var carton = books.FindUnit("LOAD-1")!;
        (carton.DestinationCode, carton.PackedQuantity, carton.Quantity, carton.Seal).ShouldBe((Malang, 2_000, 2_000, "SG-LOAD-1"));
        (carton.Place, carton.PlaceRef, carton.Pool).ShouldBe((Place.Printer, Plant, Pool.Ordinary));
        var received = books.FindUnit("LOAD-2")!;
        (received.PackedQuantity, received.Quantity, received.Place, received.PlaceRef).ShouldBe((10, 7, Place.Main, Malang));
        var shipment = books.FindShipment("SJ-LOAD")!;
        (shipment.Status, shipment.CartonCount, shipment.ScannedCount).ShouldBe((ShipmentStatus.Receiving, 1, 1));
        shipment.TruckSeals.ShouldBe(["S-1", "S-2"]);
        var entry = shipment.Manifest["LOAD-2"];
        (entry.Finding, entry.CountedQuantity, entry.ScannedBy).ShouldBe((CartonFinding.Counted, 7, "user:kab3507"));
        books.Sheets(Malang, carton.StockItemId, Term.Missing).ShouldBeGreaterThanOrEqualTo(3);
        books.FindOrder(Order)!.WasteQuantity.ShouldBe(178);
        (await Logged("LOAD-1")).ShouldBe(packed);
    }

    [Test]
    public async Task Of_two_writers_on_one_carton_exactly_one_wins()
    {
        var cartons = Enumerable.Range(1, 8).Select(i => $"RACE-{i}").ToArray();
        await Arrived("SJ-RACE", cartons);

        foreach (var carton in cartons)
        {
            var answers = await Task.WhenAll(
                Send(Clerk, new ReceiveCarton("SJ-RACE", carton, CartonFinding.Sealed, null, null)),
                Send(Colleague, new ReceiveCarton("SJ-RACE", carton, CartonFinding.Counted, 9, null))
            );

            answers.Count(answer => answer.IsSuccess).ShouldBe(1);
            answers.Single(answer => !answer.IsSuccess).Errors[0].Code.ShouldBe("carton.already_scanned");
        }

        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Of_two_programs_on_one_carton_exactly_one_wins()
    {
        var cartons = Enumerable.Range(1, 8).Select(i => $"TWIN-{i}").ToArray();
        await Arrived("SJ-TWIN", cartons);
        await using var other = Program(Provider, ConnectionString);

        var answers = await Task.WhenAll(
            cartons.SelectMany(carton =>
            {
                var scan = new ReceiveCarton("SJ-TWIN", carton, CartonFinding.Sealed, null, null);
                return new[] { Send(Clerk, scan), Send(other, Colleague, scan) };
            })
        );

        answers.Count(answer => answer.IsSuccess).ShouldBe(cartons.Length);
        (await Number("SELECT COUNT(*) FROM EventLog WHERE Subject LIKE 'TWIN-%' AND Type = 'shipments.carton-received'")).ShouldBe(
            cartons.Length
        );
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Events_that_come_at_once_one_by_one_are_each_answered_as_if_alone()
    {
        var good = Enumerable.Range(1, 12).Select(i => Batch([Packed($"ONE-{i}")])).ToList();
        var unpacked = Batch([Dispatched("SJ-ONE", "NO-SUCH-CARTON")]);
        var before = await Number("SELECT COUNT(*) FROM EventLog");

        var answers = await Task.WhenAll(good.Append(unpacked).Concat(good).Select(batch => Send(Vendor, batch)));

        var refused = answers[good.Count];
        (refused.Errors[0].Code, refused.Errors[0].Field).ShouldBe(("carton.not_found", "events[0].data.cartons"));
        var counted = answers.Where(answer => answer != refused).Select(Must).ToList();
        counted.Sum(result => result.Accepted).ShouldBe(good.Count);
        counted.Sum(result => result.Duplicates).ShouldBe(good.Count);
        var sequences = counted.Select(result => result.Results[0].Sequence!.Value).ToList();
        sequences.Distinct().Count().ShouldBe(good.Count);
        sequences[..good.Count].ShouldBe(sequences[good.Count..]);
        (await Number("SELECT COUNT(*) FROM EventLog")).ShouldBe(before + good.Count);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Batch_that_is_refused_half_way_leaves_nothing()
    {
        var before = await Rows();

        var refused = await Report(Packed("HALF-1"), Packed("HALF-2"), Dispatched("SJ-HALF", "HALF-1", "NO-SUCH-CARTON"));

        refused.Errors[0].Code.ShouldBe("carton.not_found");
        refused.Errors[0].Field.ShouldBe("events[2].data.cartons");
        (await Rows()).ShouldBe(before);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Batch_whose_transaction_breaks_after_it_was_written_leaves_nothing()
    {
        var before = await Rows();

        await As<IUnitOfWork>(
            Vendor,
            async (scope, unitOfWork) =>
            {
                var bookkeeper = scope.GetRequiredService<IBookkeeper>();
                var written = new IncomingEvent("broken", Packed("BROKEN-1"), DateTimeOffset.UnixEpoch);
                await Should.ThrowAsync<TimeoutException>(() =>
                    unitOfWork.Run<Outcome<int>>(
                        async ct =>
                        {
                            Must(await bookkeeper.RecordBatch([written], allOrNothing: true, ct));
                            throw new TimeoutException("The line is gone.");
                        },
                        CancellationToken.None
                    )
                );
            }
        );

        (await Rows()).ShouldBe(before);
        Must(await Report(Packed("BROKEN-1")));
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Same_event_of_two_programs_is_recorded_once()
    {
        await using var other = Program(Provider, ConnectionString);
        var batch = new Application.Production.CaptureEvents(true, [Sent("one-id", Packed("SAME-1"))]);

        var answers = await Task.WhenAll(Send(Vendor, batch), Send(other, Vendor, batch), Send(Vendor, batch));

        answers.Sum(answer => Must(answer).Accepted).ShouldBe(1);
        answers.Sum(answer => answer.Value.Duplicates).ShouldBe(2);
        answers.Select(answer => answer.Value.Results[0].Sequence).Distinct().Count().ShouldBe(1);
    }

    [TestCase("UPDATE EventLog SET Subject = 'x'")]
    [TestCase("DELETE FROM EventLog")]
    [TestCase("UPDATE Movement SET Quantity = Quantity + 1")]
    [TestCase("DELETE FROM Movement")]
    [TestCase("UPDATE UnitMove SET ToRef = 'x'")]
    [TestCase("DELETE FROM UnitMove")]
    public async Task What_is_recorded_is_never_rewritten(string sql)
    {
        Must(await Report(Packed($"ONCE-{Guid.NewGuid():N}")));

        var refused = await Should.ThrowAsync<DbException>(() =>
            InTransaction<DbSession, int>(session => session.Execute(sql, null, CancellationToken.None))
        );

        refused.Message.ShouldContain("append-only");
    }

    [TestCase("UPDATE Account SET Quantity = Quantity + 1 WHERE HolderKind = 'zone'", "account zone 35.07")]
    [TestCase("UPDATE Unit SET PlaceRef = 'ELSEWHERE' WHERE Code = 'PLANT-1'", "place of PLANT-1")]
    [TestCase("UPDATE Unit SET Quantity = Quantity - 1 WHERE Code = 'PLANT-2'", "contents of PLANT-2")]
    [TestCase("UPDATE Rollup SET Quantity = Quantity - 1 WHERE Owner = '35.07' AND State = 'good'", "term good of 35.07")]
    [TestCase("UPDATE OrderLine SET PackedOrdinary = PackedOrdinary - 1", "packed of PC-35-0001")]
    [TestCase("UPDATE SortedCarton SET FoldedSheets = FoldedSheets - 1", "count of PLANT-1")]
    [TestCase("UPDATE LogHead SET Sequence = Sequence + 1", "log head")]
    public async Task Verifier_finds_a_planted_difference(string sql, string expected)
    {
        await PlantCartons();
        await BooksAreWhatTheLogSays();
        IReadOnlyList<string> found = [];

        await As<IUnitOfWork>(
            Vendor,
            (scope, unitOfWork) =>
                unitOfWork.Run<Outcome<int>>(
                    async ct =>
                    {
                        (await scope.GetRequiredService<DbSession>().Execute(sql, null, ct)).ShouldBeGreaterThan(0);
                        found = await scope.GetRequiredService<BooksVerifier>().Verify(10, ct);
                        return DomainError.Rule("test.undo", "What was planted is taken back.");
                    },
                    CancellationToken.None
                )
        );

        found.ShouldContain(difference => difference.StartsWith(expected, StringComparison.Ordinal));
        await BooksAreWhatTheLogSays();
    }

    // Two cartons, one of them sorted: something on every account that a difference may be planted in.
    private async Task PlantCartons()
    {
        if ((await Load(new Keys().Unit("PLANT-1"))).FindUnit("PLANT-1") is not null)
        {
            return;
        }

        await Arrived("SJ-PLANT", "PLANT-1", "PLANT-2");
        Must(await Send(Clerk, new ReceiveCarton("SJ-PLANT", "PLANT-1", CartonFinding.Sealed, null, null)));
        Must(await Send(Colleague, Sorted("PLANT-1")));
    }

    private async Task<Books> Load(Keys keys)
    {
        Books? books = null;
        await Do<DbSession>(async session => books = await new BooksLoader(session).Load(keys, Scope.Everything, CancellationToken.None));
        return books!;
    }

    private async Task<CartonPacked?> Logged(string carton)
    {
        CartonPacked? logged = null;
        await Do<DbSession>(async session =>
        {
            var sql = $"SELECT Data FROM EventLog WHERE Subject = '{carton}' AND Type = 'production.carton-packed'";
            var data = await session.QueryOne<string>(sql, null, CancellationToken.None);
            logged = JsonSerializer.Deserialize<CartonPacked>(data!, StoredJson.Options);
        });
        return logged;
    }
}
