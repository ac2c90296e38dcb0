using Tepat.Application.Audit;
using Tepat.Application.Identity;
using Tepat.Domain.Audit;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Two findings of the observer in Malang: one answered, one whose answer is still owed.</summary>
internal sealed class DemoFindings(DemoStage stage)
{
    public async Task Tell()
    {
        var observer = DemoStage.User("observer35", Roles.Observer, "35");
        var officer = DemoStage.User("kasubag3507", Roles.RegencyOfficer, DemoGeography.Malang);
        stage.At(DemoCalendar.Day(10, 28, 16));
        var door = await stage.Do(
            observer,
            new AddFinding(
                FindingKind.Finding,
                ObjectKind.Region,
                DemoGeography.Malang,
                "Pintu samping gudang tidak terkunci pada pukul 15.40."
            )
        );
        stage.At(DemoCalendar.Day(10, 29, 9));
        await stage.Do(officer, new AnswerFinding(door.Code, "Pintu samping sudah digembok dan dijaga Polres sejak tadi malam."));
        await stage.Do(
            observer,
            new AddFinding(
                FindingKind.Improvement,
                ObjectKind.Region,
                DemoGeography.Malang,
                "Koli sebaiknya ditaruh di atas palet, karena atap gudang pernah bocor."
            )
        );
    }
}
