using Tepat.Domain.Destruction;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>The destruction of Malang's damaged and surplus ballots on books held in memory.</summary>
internal static class Burning
{
    public const string Proposer = "user:kasubag3507";
    public const string Head = "user:head35";
    public const string Observer = "user:observer35";
    public static readonly DateTimeOffset DueAt = new(2024, 11, 26, 16, 59, 0, TimeSpan.Zero);

    public static DestructionProposed Proposal(long damaged, long surplus, long planned, string code = "PM-1") =>
        new(
            code,
            World.Malang,
            Packing.Contest,
            World.Ordinary,
            damaged,
            surplus,
            "dibakar",
            "Gudang KPU Kabupaten Malang",
            new DateOnly(2024, 11, 26),
            planned,
            DueAt
        );

    public static DestructionSigned Police(string code = "PM-1") =>
        new(code, SigningOffice.Police, "Perwira Contoh", new RecordedSignatory("Polres Malang", "AKP", new string('b', 64)));

    public static DestructionSigned Signed(SigningOffice office, string code = "PM-1") => new(code, office, "Nama Contoh", null);

    public static void SignAll(World world, string code = "PM-1")
    {
        world.Must(Signed(SigningOffice.Kpu, code), Head);
        world.Must(Signed(SigningOffice.Bawaslu, code), Observer);
        world.Must(Police(code), Proposer);
    }

    /// <summary>Proposed, signed by all three, carried out.</summary>
    public static void Destroy(World world, long damaged, long surplus, long planned, string code = "PM-1")
    {
        world.Must(Proposal(damaged, surplus, planned, code), Proposer);
        SignAll(world, code);
        world.Must(new DestructionCarriedOut(code, damaged + surplus, damaged, surplus, planned), Proposer);
    }
}
