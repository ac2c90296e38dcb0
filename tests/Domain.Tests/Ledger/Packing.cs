using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Boxes of Malang's stations on the books held in memory.</summary>
internal static class Packing
{
    public const string Contest = "GUB-35";
    public const string Packer = "user:kab3507";
    public const string Verifier = "user:kasubag3507";

    /// <summary>So many stations that need so many ballots together, as evenly as whole sheets allow.</summary>
    public static List<PackListStation> Stations(int count, long sheets) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new PackListStation(
                    $"35.07.01.{2_001 + (i / 500)}",
                    1 + (i % 500),
                    (sheets / count) + (i < sheets % count ? 1 : 0)
                )),
        ];

    public static string Code(PackListStation station) => BallotBox.CodeOf(station.Village, station.Station, Contest);

    public static void List(World world, IReadOnlyList<PackListStation> stations) =>
        world.Must(new PackListOpened(World.Malang, Contest, World.Ordinary, "RK-35-0001", stations), Packer);

    public static void Fill(World world, PackListStation station) =>
        world.Must(new BoxFilled(Code(station), Contest, station.Sheets, null), Packer);

    public static void Verify(World world, PackListStation station) => world.Must(new BoxVerified(Code(station), station.Sheets), Verifier);

    public static void Seal(World world, PackListStation station) =>
        world.Must(new BoxSealed(Code(station), [$"KT-{Code(station)}"]), Packer);

    /// <summary>Lists, fills, verifies and seals a box for every station.</summary>
    public static void SealAll(World world, IReadOnlyList<PackListStation> stations)
    {
        List(world, stations);
        foreach (var station in stations)
        {
            Fill(world, station);
            Verify(world, station);
            Seal(world, station);
        }
    }
}
