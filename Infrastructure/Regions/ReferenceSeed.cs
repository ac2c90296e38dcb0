using System.Globalization;
using System.Text;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Planning;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Regions;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Planning;

namespace Tepat.Infrastructure.Regions;

/// <summary>
/// What every installation starts from (regions and catalogue), and the election of 2024 in East Java for the demo. Each part
/// may be asked for again: what is there stays as it is.
/// </summary>
public sealed class ReferenceSeed(
    DbSession session,
    IUnitOfWork unitOfWork,
    BulkWriter bulk,
    IElections elections,
    CatalogueStore catalogue,
    StationImporter importer
)
{
    /// <summary>Code of the election of the demo.</summary>
    public const string ElectionCode = "PILKADA-2024";
    public const string GovernorContest = "GUB-35";
    public const string TimeZoneId = "Asia/Jakarta";
    private const int RegionsPerUnit = 2_500;

    public static readonly DateOnly PollingDay = new(2024, 11, 27);

    private static readonly BulkTable Regions = new("Region", 1, "Code", "ParentCode", "Level", "Name");

    /// <summary>Regions of East Java and the delivered catalogue. For every start, after the migrations.</summary>
    public async Task AddReference(CancellationToken ct)
    {
        if (await session.QueryOne<long>(CountRegions, null, ct) == 0)
        {
            foreach (var chunk in AllRegions().Chunk(RegionsPerUnit))
            {
                await Unit(inner => bulk.Insert(Regions, chunk, inner), ct);
            }
        }

        await Unit(catalogue.AddMissingItems, ct);
    }

    /// <summary>Code of the regent's or mayor's contest of a kabupaten/kota: kota have numbers from 71.</summary>
    public static string ContestCodeOf(string regency) => (IsCity(regency) ? "WAL-" : "BUP-") + regency;

    /// <summary>Election, its 39 contests and the synthetic stations, through the same import that officers use.</summary>
    public async Task AddEastJava(string importedBy, CancellationToken ct)
    {
        if (await elections.Find(ElectionCode, Scope.Everything, ct) is null)
        {
            await Unit(AddElection, ct);
        }

        var election = (await elections.Find(ElectionCode, Scope.Everything, ct))!;
        if (await session.QueryOne<long>(CountSnapshots, new { ElectionId = election.Id }, ct) > 0)
        {
            return;
        }

        var import = new StationImport(
            election,
            "tps-jawa-timur-sintetis.csv",
            StationFileFormat.Csv,
            SyntheticFile(),
            importedBy,
            Scope.Everything,
            DryRun: false,
            IsSynthetic: true
        );
        var report = await importer.Import(import, NoJobControl.Instance, ct);
        if (report.FaultCount > 0)
        {
            throw new InvalidOperationException($"The synthetic stations have {report.FaultCount} faults: {report.Faults[0]}.");
        }
    }

    /// <summary>The synthetic stations as an officer would upload them.</summary>
    public static byte[] SyntheticFile()
    {
        var text = new StringBuilder($"{StationColumns.Village},{StationColumns.Number},{StationColumns.Voters}\n");
        foreach (var station in SyntheticStations.Generate())
        {
            text.Append(CultureInfo.InvariantCulture, $"{station.VillageCode},{station.Number},{station.Voters}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task AddElection(CancellationToken ct)
    {
        var election = new NewElection(ElectionCode, "Pemilihan Serentak Jawa Timur 2024", RegionData.ProvinceCode, PollingDay, TimeZoneId);
        await elections.Add(election, ElectionCalendar.Milestones, ct);
        var id = (await elections.Find(ElectionCode, Scope.Everything, ct))!.Id;
        var governor = new NewContest(GovernorContest, "Pemilihan Gubernur Jawa Timur", RegionData.ProvinceCode, ContestKind.Governor);
        await elections.AddContest(id, governor, ct);
        foreach (var regency in RegionData.Regencies())
        {
            var city = IsCity(regency.Code);
            var place = regency.Name[(regency.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            var name = city ? $"Pemilihan Wali Kota {place}" : $"Pemilihan Bupati {place}";
            var contest = new NewContest(ContestCodeOf(regency.Code), name, regency.Code, city ? ContestKind.Mayor : ContestKind.Regent);
            await elections.AddContest(id, contest, ct);
        }
    }

    private static bool IsCity(string regency) => string.CompareOrdinal(regency[3..], "71") >= 0;

    private static IEnumerable<object?[]> AllRegions()
    {
        yield return [RegionData.ProvinceCode, null, (int)RegionLevel.Province, RegionData.ProvinceName];
        foreach (var region in RegionData.Regencies().Concat(RegionData.Districts()).Concat(RegionData.Villages()))
        {
            yield return [region.Code, region.Code[..region.Code.LastIndexOf('.')], (int)RegionCode.Of(region.Code).Level, region.Name];
        }
    }

    private Task<Outcome> Unit(Func<CancellationToken, Task> work, CancellationToken ct) =>
        unitOfWork.Run(
            async inner =>
            {
                await work(inner);
                return Outcome.Success;
            },
            ct
        );

    internal const string CountRegions = "SELECT COUNT(*) FROM Region";

    internal const string CountSnapshots = "SELECT COUNT(*) FROM StationSnapshot WHERE ElectionId = @ElectionId AND Number IS NOT NULL";
}
