using Tepat.Application.Destruction;
using Tepat.Application.Identity;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Damaged and surplus ballots behind the gate, signed by KPU, Bawaslu and the police, and burnt on H-1 (R12, step 23).</summary>
internal sealed class DemoDestruction(DemoStage stage, DemoTown town)
{
    private static readonly string PaperHash = Application.Common.Behaviors.ContentHash.Of("Berita acara pemusnahan");

    /// <summary>All contests of the town that have something to destroy.</summary>
    public async Task Burn(DateTimeOffset at)
    {
        stage.At(at);
        foreach (var gate in await stage.Do(town.Kasubag, new GetDestructionGate(town.Region)))
        {
            if (gate.DamagedSheets + gate.SurplusSheets == 0)
            {
                continue;
            }

            stage.At(at);
            var proposed = await stage.Do(
                town.Kasubag,
                new ProposeDestruction(
                    town.Region,
                    gate.Contest,
                    gate.DamagedSheets,
                    gate.SurplusSheets,
                    "Dibakar",
                    $"Halaman gudang KPU {town.Name}",
                    DateOnly.FromDateTime(at.Date)
                )
            );
            await Sign(proposed.Destruction, at);
            stage.At(at.AddHours(3));
            var total = gate.DamagedSheets + gate.SurplusSheets;
            await stage.Do(town.Kasubag, new CarryOutDestruction(proposed.Destruction, total, gate.DamagedSheets, gate.SurplusSheets));
        }
    }

    private async Task Sign(string destruction, DateTimeOffset at)
    {
        stage.At(at.AddHours(1));
        await stage.Do(DemoOrders.Head, new SignDestruction(destruction));
        stage.At(at.AddHours(1.5));
        await stage.Do(DemoStage.User("observer35", Roles.Observer, "35"), new WitnessDestruction(destruction));
        stage.At(at.AddHours(2));
        await stage.Do(town.Kasubag, new RecordPoliceSignature(destruction, $"Polres {town.Name}", "AKP", "Perwira Contoh", PaperHash));
    }
}
