using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Destruction;

/// <summary>Propose, sign, witness and destroy, by the people who would do it.</summary>
internal static class Burning
{
    public static object Proposal(string contest, long damaged, long surplus) =>
        new
        {
            region = "35.07",
            contest,
            damagedSheets = damaged,
            surplusSheets = surplus,
            method = "dibakar",
            site = "Gudang KPU Kabupaten Malang",
            plannedDay = "2024-11-26",
        };

    public static object CarryOut(long damaged, long surplus) =>
        new
        {
            totalSheets = damaged + surplus,
            damagedSheets = damaged,
            surplusSheets = surplus,
        };

    public static readonly object Police = new
    {
        unit = "Polres Malang",
        rank = "AKP",
        name = "Perwira Contoh",
        paperHash = new string('b', 64),
    };

    /// <summary>The whole way; answers the destruction as it is read afterwards.</summary>
    public static async Task<JsonElement> Destroys(TepatApi api, string contest, long damaged, long surplus)
    {
        var (officer, head, observer) = (await api.As("kasubag3507"), await api.As("head35"), await api.As("observer35"));
        var proposed = await officer.Post("/api/destructions", Proposal(contest, damaged, surplus));
        proposed.ShouldBe(200);
        var code = proposed.Body.GetProperty("destruction").GetString();
        (await officer.Post("/api/destructions", Proposal(contest, damaged, surplus))).ShouldBeProblem(409, "destruction.already_proposed");
        (await officer.Post($"/api/destructions/{code}/carry-out", CarryOut(damaged, surplus))).ShouldBeProblem(
            422,
            "destruction.not_signed"
        );

        (await head.Post($"/api/destructions/{code}/signature")).ShouldBe(200);
        (await head.Post($"/api/destructions/{code}/signature")).ShouldBeProblem(409, "destruction.already_signed");
        (await observer.Post($"/api/destructions/{code}/witness-signature")).ShouldBe(200);
        (await officer.Post($"/api/destructions/{code}/police-signature", Police)).ShouldBe(200);
        (await observer.Post($"/api/destructions/{code}/carry-out", CarryOut(damaged, surplus))).ShouldBeProblem(403, "permission.missing");
        (await (await api.As("kab3529")).Get($"/api/destructions/{code}")).ShouldBeProblem(404, "destruction.not_found");

        (await officer.Post($"/api/destructions/{code}/carry-out", CarryOut(damaged, surplus))).ShouldBe(200);
        return (await officer.Get($"/api/destructions/{code}")).Body;
    }
}
