using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>A locked pool of re-vote ballots of Malang and its releases, on books held in memory.</summary>
internal static class Revoting
{
    public const string Release = "PSU-1";
    public const string Village = "35.07.01.2001";
    public const string Proposer = "user:kasubag3507";
    public const string Head = "user:head35";
    public const string Secretary = "user:sek35";
    public const string Observer = "user:observer35";

    private static readonly Party Kpps = new("Ketua KPPS", "Ketua Contoh");
    private static readonly Party Ptps = new("Pengawas TPS", "Pengawas Contoh");

    /// <summary>2,000 sheets in the locked zone, in cartons of a size; answers the cartons' codes.</summary>
    public static (World World, List<string> Cartons) Locked(long size = 2_000)
    {
        var world = new World().WithOrder(100, 0, 2_000);
        world.Print(2_000, pool: Pool.Revote);
        var cartons = world.Pack(World.Malang, 2_000, size, "PSU", Pool.Revote);
        world.Dispatch("SJ-1", World.Malang, cartons);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu"), Proposer);
        cartons.ForEach(carton => world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), Proposer));
        return (world, cartons);
    }

    /// <summary>Stations 1, 2, 3 ... of one village with these sheets each.</summary>
    public static RevoteProposed Proposal(string release, params long[] sheets) =>
        Proposal(release, [.. sheets.Select((one, i) => new RevoteStationLine(Village, i + 1, one, 615))]);

    public static RevoteProposed Proposal(string release, IReadOnlyList<RevoteStationLine> stations) =>
        new(
            release,
            World.Malang,
            "BUP-35.07",
            World.Revote,
            RevoteKind.Revote,
            "123/PL.02.6-Kpt/3507/2024",
            new DateOnly(2024, 11, 30),
            new DateOnly(2024, 12, 5),
            "Rekomendasi Bawaslu: pemilih memilih dua kali",
            stations
        );

    public static RevoteSigned Signed(RevoteOffice office, string release = Release) => new(release, office, "Nama Contoh");

    public static void SignAll(World world, string release = Release)
    {
        world.Must(Signed(RevoteOffice.Kpu, release), Head);
        world.Must(Signed(RevoteOffice.Kpu, release), Secretary);
        world.Must(Signed(RevoteOffice.Bawaslu, release), Observer);
    }

    public static RevoteHandedOut HandOut(int station, IReadOnlyList<string> cartons, string release = Release, string? seal = null) =>
        new(release, Village, station, cartons, [seal ?? $"SR-{release}-{station}"], Kpps, Ptps);

    public static RevoteHandedOut HandOutTo(Party witness, IReadOnlyList<string> cartons) =>
        new(Release, Village, 1, cartons, ["SR-X"], Kpps, witness);

    public static RevoteReported Report(int station, long used, long spoiled, long unused, string release = Release, string? seal = null) =>
        new(release, Village, station, used, spoiled, unused, [seal ?? $"SB-{release}-{station}"], Kpps);

    public static Party Receiver => Kpps;
}
