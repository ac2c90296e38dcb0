using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting.Demo;

/// <summary>A kabupaten or kota of a story, and its people: those who have an account in the demo, and invented ones.</summary>
internal sealed record DemoTown(string Region, string Name)
{
    /// <summary>Its regent's or mayor's contest, beside the governor's.</summary>
    public string OwnContest => ReferenceSeed.ContestCodeOf(Region);

    public IReadOnlyList<string> Contests => [ReferenceSeed.GovernorContest, OwnContest];

    /// <summary>Its code without dots, as it stands in document numbers.</summary>
    public string Digits => DigitsOf(Region);

    public Caller Kasubag => DemoStage.User($"kasubag{Digits}", Roles.RegencyOfficer, Region);

    public Caller Clerk => DemoStage.User($"kab{Digits}", Roles.Warehouse, Region);

    /// <summary>PPK of a subdistrict.</summary>
    public static Caller District(string district) => DemoStage.User($"ppk{DigitsOf(district)}", Roles.DistrictCommittee, district);

    /// <summary>PPS of a village.</summary>
    public static Caller Village(string village) => DemoStage.User($"pps{DigitsOf(village)}", Roles.VillageCommittee, village);

    public static string DigitsOf(string region) => region.Replace(".", "", StringComparison.Ordinal);
}
