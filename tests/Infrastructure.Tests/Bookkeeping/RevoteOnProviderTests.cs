using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse.Revotes;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>On every engine: the province's locked pool, its releases, and two officers who want the same sheets at once.</summary>
public sealed class RevoteOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private const string Region = "35";
    private const string Village = "35.07.01.2001";

    private static readonly Caller Officer = User(
        "prov35",
        Region,
        Permissions.MakeOrders,
        Permissions.ManageRevotes,
        Permissions.ReadWarehouse,
        Permissions.ReceiveShipments
    );

    private static readonly Caller Head = User("head35", Region, Permissions.SignRevotes, Permissions.ApproveProofs);
    private static readonly Caller Secretary = User("sek35", Region, Permissions.SignRevotes);
    private static readonly Caller Observer = User("observer35", Region, Permissions.Witness);
    private static readonly Party Kpps = new("Ketua KPPS", "Ketua Contoh");
    private static readonly Party Ptps = new("Pengawas TPS", "Pengawas Contoh");

    private long item;
    private int proposals;

    [OneTimeSetUp]
    public async Task LockThePool()
    {
        var line = new IssueOrderLine(Region, 0, 0, 2_000, new DateTimeOffset(2024, 10, 30, 1, 0, 0, TimeSpan.Zero));
        var order = Must(await Send(Officer, new IssueOrder("K-1", Plant, "BALLOT", "GUB-35", 20_000, [line]))).Code;
        Must(await Send(Head, new ApproveProof(order, new string('a', 64))));
        Must(
            await Report(
                new PlatesRegistered(order, [new PlateRegistration("P-2", Domain.Procurement.PlateKind.Plate)]),
                new PrintRunReported(order, "R-1", Pool.Revote, 2_000, 0, 0, "1", "M-1"),
                new CartonPacked(order, Region, "PSU-A", Pool.Revote, 1_200, "SG-A"),
                new CartonPacked(order, Region, "PSU-B", Pool.Revote, 800, "SG-B"),
                Dispatched("SJ-PSU", "PSU-A", "PSU-B") with
                {
                    Destination = Region,
                }
            )
        );
        Must(await Send(Officer, new OpenReceipt("SJ-PSU", "Bawaslu, Saksi Contoh")));
        foreach (var carton in new[] { "PSU-A", "PSU-B" })
        {
            Must(await Send(Officer, new ReceiveCarton("SJ-PSU", carton, CartonFinding.Sealed, null, null)));
        }

        item = await Number("SELECT StockItemId FROM Unit WHERE Code = 'PSU-A'");
    }

    [Test]
    public async Task Of_two_proposals_for_the_same_sheets_at_once_exactly_one_is_made()
    {
        var free = Must(await Send(Officer, new ListRevotePools(null))).Single(pool => pool.ContestCode == "GUB-35").FreeSheets;
        long[] wanted = [free / 3, free / 3, free / 3];
        RevoteProposed[] wishes = [Proposal(10, wanted), Proposal(20, wanted)];

        var made = await Task.WhenAll(wishes.Select(wish => TryRecord(Officer, wish)));

        made.Count(one => one).ShouldBe(1);
        Must(await Send(Officer, new CancelRevote(wishes[made[0] ? 0 : 1].Release, "Hanya percobaan.")));
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task What_was_released_is_read_as_it_was_handed_out_and_told()
    {
        var proposal = Proposal(1, 500, 100);
        (await TryRecord(Officer, proposal)).ShouldBeTrue();
        var release = proposal.Release;
        Must(await Send(Head, new SignRevote(release)));
        Must(await Send(Secretary, new SignRevote(release)));
        Must(await Send(Observer, new WitnessRevote(release)));
        foreach (var station in new[] { 1, 2 })
        {
            Must(
                await Send(Officer, new HandOutRevote(release, Village, station, ["PSU-B", "PSU-A"], [$"SR-{station}"], Kpps, Ptps, null))
            );
        }

        Must(await Send(Officer, new ReportRevote(release, Village, 1, 400, 2, 97, ["SB-1"], Kpps, null)));
        var detail = Must(await Send(Officer, new GetRevote(release)));
        detail.Release.Status.ShouldBe("released");
        detail.Signatures.Select(one => one.SignedBy).ShouldBe(["user:head35", "user:sek35", "user:observer35"]);
        detail.Stations.Select(one => (one.Status, one.UsedSheets)).ShouldBe([("reported", 400L), ("handedOut", (long?)null)]);
        Must(await Send(Officer, new ReportRevote(release, Village, 2, 100, 0, 0, ["SB-2"], Kpps, null)));
        Must(await Send(Officer, new ArchiveRevoteBoxes(release, "Bawaslu, Saksi Contoh")));

        Must(await Send(Officer, new ListRevotes(null, "GUB-35", "archived", 50, null))).Items.ShouldContain(row => row.Code == release);
        var pool = Must(await Send(Officer, new ListRevotePools(Region))).Single(one => one.ContestCode == "GUB-35");
        (pool.InStoreSheets, pool.ArchivedSheets, pool.MissingSheets).ShouldBe((1_400, 599, 1));
        await BooksAreWhatTheLogSays();
    }

    // Stations from a number on, with these sheets each.
    private RevoteProposed Proposal(int from, params long[] sheets) =>
        new(
            $"PSU-{Interlocked.Increment(ref proposals):D5}",
            Region,
            "GUB-35",
            item,
            RevoteKind.Revote,
            "123/2024",
            new DateOnly(2024, 11, 30),
            new DateOnly(2024, 12, 5),
            "Rekomendasi Bawaslu: pemilih memilih dua kali",
            [.. sheets.Select((one, i) => new RevoteStationLine(Village, from + i, one, one))]
        );

    private async Task<bool> TryRecord(Caller caller, EventData data)
    {
        Outcome<RecordedEvent>? outcome = null;
        await As<IBookkeeper>(caller, async (_, books) => outcome = await books.Record(data, CancellationToken.None));
        return outcome!.IsSuccess;
    }
}
