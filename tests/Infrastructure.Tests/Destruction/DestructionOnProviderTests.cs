using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Destruction;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Destruction;

/// <summary>On every engine: packing and destruction meet in one row, so that nothing is burnt after a box was opened again.</summary>
public sealed class DestructionOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private const string Contest = "GUB-35";
    private const string Village = "35.07.01.2001";
    private const int Stations = 6;

    // Both are true of the emptied box. A server reads statement by statement, so a fire may see its sheets back before it sees it unverified.
    private static readonly string[] Refusals = ["destruction.boxes_not_verified", "destruction.differs_from_books"];

    private static readonly Caller Kasubag = User(
        "kasubag3507",
        Malang,
        Permissions.ProposeDestructions,
        Permissions.ReadDestructions,
        Permissions.ReceiveShipments,
        Permissions.SortCartons
    );
    private static readonly Caller Head = User("head35", "35", Permissions.SignDestructions);
    private static readonly Caller Observer = User("observer35", "35", Permissions.Witness);

    private long item;

    [OneTimeSetUp]
    public async Task PackSixBoxes()
    {
        await Arrived("SJ-PM", "PM-1", "PM-2", "PM-3", "PM-4", "PM-5", "PM-6", "PM-7");
        for (var i = 1; i <= Stations + 1; i++)
        {
            Must(await Send(Clerk, new ReceiveCarton("SJ-PM", $"PM-{i}", CartonFinding.Sealed, null, null)));
            Must(await Send(Colleague, Sorted($"PM-{i}")));
        }

        item = await Number("SELECT StockItemId FROM Unit WHERE Code = 'PM-1'");
        await Record(
            Clerk,
            new PackListOpened(Malang, Contest, item, "RK-1", [.. Numbers.Select(n => new PackListStation(Village, n, 9))])
        );
        foreach (var box in Numbers.Select(Box))
        {
            await Record(Clerk, new BoxFilled(box, Contest, 9, null));
            await Record(Colleague, new BoxVerified(box, 9));
        }
    }

    [Test]
    public async Task Of_a_box_emptied_and_a_fire_at_once_the_fire_never_comes_second()
    {
        await using var other = Program(Provider, ConnectionString);
        var (fires, stops) = (0, 0);
        foreach (var box in Numbers.Concat(Numbers).Select(Box))
        {
            var proposal = await Signed();
            var (damaged, surplus) = await Outside();

            var emptying = TryRecord(Clerk, new BoxEmptied(box, 9, "label tertukar"));
            var burning = Send(other, Kasubag, new CarryOutDestruction(proposal, damaged + surplus, damaged, surplus));
            await Task.WhenAll(emptying, burning);

            (await emptying).ShouldBeTrue();
            if ((await burning).IsSuccess)
            {
                fires++;
                (await Last(proposal)).ShouldBeLessThan(await Last(box));
            }
            else
            {
                stops++;
                Refusals.ShouldContain((await burning).Errors[0].Code);
                Must(await Send(Kasubag, new CancelDestruction(proposal, "Kotak dibuka kembali.")));
            }

            await Record(Clerk, new BoxFilled(box, Contest, 9, null));
            await Record(Colleague, new BoxVerified(box, 9));
        }

        (fires + stops).ShouldBe(2 * Stations);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Of_two_proposals_at_once_exactly_one_is_made()
    {
        var (damaged, surplus) = await SomethingOutside();
        var wish = new ProposeDestruction(Malang, Contest, damaged, surplus, "dibakar", "Gudang", new DateOnly(2024, 11, 26));

        var answers = await Task.WhenAll(Send(Kasubag, wish), Send(Kasubag, wish));

        answers.Count(answer => answer.IsSuccess).ShouldBe(1);
        answers.Single(answer => !answer.IsSuccess).Errors[0].Code.ShouldBe("destruction.already_proposed");
        Must(await Send(Kasubag, new CancelDestruction(answers.Single(answer => answer.IsSuccess).Value.Destruction, "Hanya percobaan.")));
    }

    [Test]
    public async Task What_was_signed_is_read_as_it_was_signed()
    {
        await SomethingOutside();
        var proposal = await Signed();

        var detail = Must(await Send(Kasubag, new GetDestruction(proposal)));

        detail.Signatures.Select(signature => signature.Office).ShouldBe(["kpu", "bawaslu", "police"]);
        detail.Signatures[2].SignatoryUnit.ShouldBe("Polres Malang");
        detail.Destruction.SignatureCount.ShouldBe(3);
        Must(await Send(Kasubag, new CancelDestruction(proposal, "Hanya percobaan.")));
        Must(await Send(Kasubag, new ListDestructions(Malang, Contest, "cancelled", 50, null)))
            .Items.ShouldContain(row => row.Code == proposal);
        await BooksAreWhatTheLogSays();
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(1, Stations);

    private static string Box(int station) => BallotBox.CodeOf(Village, station, Contest);

    private async Task<string> Signed()
    {
        var (damaged, surplus) = await SomethingOutside();
        var wish = new ProposeDestruction(Malang, Contest, damaged, surplus, "dibakar", "Gudang", new DateOnly(2024, 11, 26));
        var proposal = Must(await Send(Kasubag, wish)).Destruction;
        Must(await Send(Head, new SignDestruction(proposal)));
        Must(await Send(Observer, new WitnessDestruction(proposal)));
        Must(await Send(Kasubag, new RecordPoliceSignature(proposal, "Polres Malang", "AKP", "Perwira Contoh", new string('b', 64))));
        return proposal;
    }

    private async Task<(long Damaged, long Surplus)> Outside()
    {
        var gate = Must(await Send(Kasubag, new GetDestructionGate(Malang))).Single(view => view.Contest == Contest);
        return (gate.DamagedSheets, gate.SurplusSheets);
    }

    // After a fire nothing is left to destroy: another carton with a damaged sheet arrives.
    private async Task<(long Damaged, long Surplus)> SomethingOutside()
    {
        if (await Outside() is { Damaged: > 0 } outside)
        {
            return outside;
        }

        var carton = $"PM-{Guid.NewGuid():N}";
        await Arrived($"SJ-{carton}", carton);
        Must(await Send(Clerk, new ReceiveCarton($"SJ-{carton}", carton, CartonFinding.Sealed, null, null)));
        Must(await Send(Colleague, Sorted(carton)));
        return await Outside();
    }

    private Task<long> Last(string subject) => Number($"SELECT MAX(Sequence) FROM EventLog WHERE Subject = '{subject}'");

    private async Task Record(Caller caller, EventData data) => (await TryRecord(caller, data)).ShouldBeTrue();

    private async Task<bool> TryRecord(Caller caller, EventData data)
    {
        Outcome<RecordedEvent>? outcome = null;
        await As<IBookkeeper>(caller, async (_, books) => outcome = await books.Record(data, CancellationToken.None));
        return outcome!.IsSuccess;
    }
}
