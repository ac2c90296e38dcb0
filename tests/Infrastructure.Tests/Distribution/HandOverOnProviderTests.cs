using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Distribution;
using Tepat.Application.Shipments;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Distribution;

/// <summary>On every engine: two phones that hand over one box at once, a queue sent twice, and the books told anew from the log.</summary>
public sealed class HandOverOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private const string Contest = "GUB-35";
    private const string District = "35.07.01";
    private const string Village = "35.07.01.2001";
    private const int Stations = 6;

    private static readonly DateTimeOffset At = new(2024, 10, 11, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Rights = [Permissions.HandOverBoxes, Permissions.ReadDistribution];
    private static readonly Caller Ppk = User("ppk350701", District, Rights);
    private static readonly Caller Pps = User("pps3507012001", Village, Rights);
    private static readonly Caller Kasubag = User("kasubag3507", Malang, [.. Rights, Permissions.PlanTrips]);

    [OneTimeSetUp]
    public async Task SealSixBoxes()
    {
        await Arrived("SJ-D", "D-1", "D-2", "D-3", "D-4", "D-5", "D-6");
        for (var i = 1; i <= Stations; i++)
        {
            Must(await Send(Clerk, new ReceiveCarton("SJ-D", $"D-{i}", CartonFinding.Sealed, null, null)));
            Must(await Send(Colleague, Sorted($"D-{i}")));
        }

        var item = await Number("SELECT StockItemId FROM Unit WHERE Code = 'D-1'");
        await Record(
            Clerk,
            new PackListOpened(
                Malang,
                Contest,
                item,
                "RK-1",
                [.. Enumerable.Range(1, Stations).Select(n => new PackListStation(Village, n, 9))]
            )
        );
        foreach (var station in Enumerable.Range(1, Stations))
        {
            await Record(Clerk, new BoxFilled(Box(station), Contest, 9, null));
            await Record(Colleague, new BoxVerified(Box(station), 9));
            await Record(Clerk, new BoxSealed(Box(station), [Seal(station)]));
        }
    }

    [Test]
    public async Task Of_two_phones_that_hand_over_one_box_at_once_exactly_one_is_recorded()
    {
        await using var other = Program(Provider, ConnectionString);
        var first = Queue("A-1", HandOver("BA-A-1", Regency, Subdistrict, 1));
        var second = Queue("A-2", HandOver("BA-A-2", Regency, Subdistrict, 1));

        var answers = await Task.WhenAll(Send(Kasubag, first), Send(other, Ppk, second));

        answers.Sum(answer => Must(answer).Accepted).ShouldBe(1);
        var refused = answers.Select(Must).Single(answer => answer.Rejected == 1).Results[0];
        refused.Errors[0].Code.ShouldBe("handover.already_recorded");
        (await Number($"SELECT COUNT(*) FROM HandOverBox WHERE BoxCode = '{Box(1)}'")).ShouldBe(1);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task A_queue_sent_again_counts_once_and_answers_the_same()
    {
        var queue = new RecordHandOvers([
            new QueuedHandOver("B-1", At, HandOver("BA-B-1", Regency, Subdistrict, 2)),
            new QueuedHandOver("B-2", At.AddHours(1), HandOver("BA-B-2", Subdistrict, Desa, 2)),
            new QueuedHandOver("B-3", At.AddHours(2), HandOver("BA-B-3", Desa, Kpps(2), 2)),
        ]);
        Must(await Send(Ppk, queue)).Accepted.ShouldBe(3);

        var again = Must(await Send(Ppk, queue));

        (again.Accepted, again.Duplicates).ShouldBe((0, 3));
        (await PlaceOf(2)).ShouldBe("station");
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task What_arrives_out_of_order_is_kept_flagged_and_put_right()
    {
        Must(await Send(Kasubag, Queue("C-1", HandOver("BA-C-1", Regency, Subdistrict, 3)))).Accepted.ShouldBe(1);
        Must(await Send(Pps, Queue("C-3", HandOver("BA-C-3", Desa, Kpps(3), 3), At.AddHours(3)))).Accepted.ShouldBe(1);
        Must(await Send(Kasubag, new GetHandOver("BA-C-3"))).Boxes[0].IsGap.ShouldBeTrue();
        var board = Must(await Send(Kasubag, new GetDistributionBoard(Malang)));
        board.Areas.Single(area => area.Code == District).Gaps.ShouldBeGreaterThanOrEqualTo(1);

        Must(await Send(Pps, Queue("C-2", HandOver("BA-C-2", Subdistrict, Desa, 3), At.AddHours(2)))).Accepted.ShouldBe(1);

        Must(await Send(Kasubag, new GetHandOver("BA-C-2"))).Boxes[0].IsLate.ShouldBeTrue();
        (await Number($"SELECT HasGap FROM BoxJourney WHERE BoxCode = '{Box(3)}'")).ShouldBe(0);
        (await PlaceOf(3)).ShouldBe("station");
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task The_rate_of_H_1_counts_a_station_when_its_last_box_was_signed_for()
    {
        foreach (
            var (id, from, to, hours) in new[] { ("1", Regency, Subdistrict, 0), ("2", Subdistrict, Desa, 1), ("3", Desa, Kpps(4), 2) }
        )
        {
            Must(await Send(Kasubag, Queue($"E-{id}", HandOver($"BA-E-{id}", from, to, 4), At.AddHours(hours)))).Accepted.ShouldBe(1);
        }

        var board = Must(await Send(Pps, new GetDistributionBoard(Village)));

        board.DueAt.ShouldBe(new DateTimeOffset(2024, 11, 26, 16, 59, 0, TimeSpan.Zero));
        var area = board.Areas.ShouldHaveSingleItem();
        (area.Stations, area.Boxes).ShouldBe((Stations, Stations));
        area.OnTimeStations.ShouldBeGreaterThanOrEqualTo(1);
        area.LateStations.ShouldBe(0);
        area.NotMeasuredStations.ShouldBe(Stations - area.OnTimeStations);
        Must(await Send(Pps, new ListVillageBoxes(Village, 2, null))).NextCursor.ShouldNotBeNull();
        var signed = Must(await Send(Pps, new ListVillageBoxes(Village, null, null))).Items.Single(box => box.Box == Box(4));
        (signed.Step, signed.Place, signed.LastHandOver, signed.IsReported).ShouldBe(("atStation", "station", "BA-E-3", false));
        Must(await Send(Pps, new ListHandOvers(null, Box(4), null, 10, null))).Items.Count.ShouldBe(2);
        Must(await Send(Kasubag, new ListHandOvers(Malang, null, true, 10, null)))
            .Items.ShouldAllBe(row => row.Gaps + row.DifferentSeals + row.MisroutedBoxes > 0);
    }

    [Test]
    public async Task A_trip_carries_its_boxes_to_the_subdistrict()
    {
        Must(await Send(Kasubag, new AddRouteGroup("R-07-01", Malang, "Selatan", TripMode.Truck, 1, At.AddDays(30), [District])));
        (await Send(Kasubag, new AddRouteGroup("R-07-01", Malang, "Selatan", TripMode.Truck, 1, At.AddDays(30), [District])))
            .Errors[0]
            .Code.ShouldBe("trip.route_group_taken");
        var trip = Must(await Send(Kasubag, new PlanTrip(null, "R-07-01", "N 1234 XX", "Sopir Contoh", "Polres Malang", At))).Trip;
        Must(await Send(Kasubag, new LoadBox(trip, Box(5))));
        (await Send(Kasubag, new LoadBox(trip, Box(6)))).Errors[0].Code.ShouldBe("trip.full");
        Must(await Send(Kasubag, new UnloadBox(trip, Box(5))));
        Must(await Send(Kasubag, new LoadBox(trip, Box(5))));
        Must(await Send(Kasubag, new DepartTrip(trip, ["TR-1", "TR-2"])));
        Must(await Send(Kasubag, new ArriveTrip(trip)));

        Must(await Send(Ppk, Queue("F-1", HandOver("BA-F-1", Regency, Subdistrict, 5)))).Accepted.ShouldBe(1);

        var detail = Must(await Send(Kasubag, new GetTrip(trip)));
        (detail.Trip.Status, detail.Trip.LoadedBoxes, detail.TruckSeals.Count).ShouldBe(("arrived", 1, 2));
        detail.Boxes.ShouldHaveSingleItem().Box.ShouldBe(Box(5));
        (await PlaceOf(5)).ShouldBe("district");
        Must(await Send(Kasubag, new ListTrips(Malang, "arrived", 10, null))).Items.ShouldContain(row => row.Code == trip);
        Must(await Send(Kasubag, new ListRouteGroups(Malang, 10, null))).Items.ShouldHaveSingleItem().Destinations.ShouldBe([District]);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task What_a_station_used_comes_home_and_into_the_archive()
    {
        (CustodyPoint From, CustodyPoint To)[] down = [(Regency, Subdistrict), (Subdistrict, Desa), (Desa, Kpps(6))];
        (CustodyPoint From, CustodyPoint To)[] home = [(Kpps(6), Desa), (Desa, Subdistrict), (Subdistrict, Regency)];
        await Go(down, "H", Seal(6));
        var head = new Party("Ketua KPPS", "Tono Misalnya");
        Must(await Send(Pps, new ReportUsage(Box(6), 6, 1, 1, ["KB-D-6"], head, null)))
            .Cases.ShouldHaveSingleItem()
            .Kind.ShouldBe("countedShort");
        await Go(home, "I", "KB-D-6", 10);

        Must(await Send(Kasubag, new ArchiveBoxes(Malang, [Box(6)])));

        (await PlaceOf(6)).ShouldBe("emptied");
        (await Number("SELECT Quantity FROM Rollup WHERE Owner = '35.07' AND State = 'archived'")).ShouldBe(8);
        (await Number($"SELECT IsSealDifferent FROM BoxJourney WHERE BoxCode = '{Box(6)}'")).ShouldBe(0);
        await BooksAreWhatTheLogSays();
    }

    private async Task Go((CustodyPoint From, CustodyPoint To)[] chain, string id, string seal, int hours = 0)
    {
        foreach (var (from, to) in chain)
        {
            var number = $"{id}-{hours}";
            var handOver = HandOver($"BA-{number}", from, to, 6) with { Boxes = [new BoxSeen(Box(6), [seal])] };
            Must(await Send(Kasubag, Queue(number, handOver, At.AddHours(hours++)))).Accepted.ShouldBe(1);
        }
    }

    [Test]
    public async Task A_committee_records_only_hand_overs_of_its_own()
    {
        var foreign = new CustodyPoint(CustodyLevel.Village, "35.07.02.2001");
        var other = HandOver("BA-G-1", new CustodyPoint(CustodyLevel.District, "35.07.02"), foreign, 6);

        var answer = Must(await Send(Pps, Queue("G-1", other)));

        answer.Results[0].Errors[0].Code.ShouldBe("region.not_found");
        (await Send(Pps, new RecordHandOver(other, null))).Errors[0].Code.ShouldBe("region.not_found");
        (await Number("SELECT COUNT(*) FROM HandOver WHERE Number = 'BA-G-1'")).ShouldBe(0);
    }

    private static CustodyPoint Regency => new(CustodyLevel.Regency, Malang);

    private static CustodyPoint Subdistrict => new(CustodyLevel.District, District);

    private static CustodyPoint Desa => new(CustodyLevel.Village, Village);

    private static CustodyPoint Kpps(int station) => new(CustodyLevel.Station, Village, station);

    private static string Box(int station) => BallotBox.CodeOf(Village, station, Contest);

    private static string Seal(int station) => $"KT-D-{station}";

    private static RecordHandOvers Queue(string id, BoxesHandedOver handOver, DateTimeOffset? at = null) =>
        new([new QueuedHandOver(id, at ?? At, handOver)]);

    private static BoxesHandedOver HandOver(string number, CustodyPoint from, CustodyPoint to, int station) =>
        new(
            number,
            from,
            to,
            [new BoxSeen(Box(station), [Seal(station)])],
            [new OutsideItem("BOOTH", 4)],
            new Party("Pengirim", "Ani Contoh"),
            new Party("Penerima", "Budi Contoh"),
            new Party("Saksi", "Citra Contoh", "Aiptu"),
            "Balai desa"
        );

    private async Task<string> PlaceOf(int station)
    {
        var place = "";
        await Do<Persistence.Sessions.DbSession>(async session =>
            place = (await session.QueryOne<string>($"SELECT Place FROM Unit WHERE Code = '{Box(station)}'", null, CancellationToken.None))!
        );
        return place;
    }

    private async Task Record(Caller caller, EventData data) =>
        await As<IBookkeeper>(caller, async (_, books) => Must(await books.Record(data, CancellationToken.None)));
}
