using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tepat.Domain.Regions;

namespace Tepat.Domain.Planning;

/// <summary>A contest as far as requirements go: it reaches over its region and is held by the commission there.</summary>
public sealed record PlanContest(string Code, string RegionCode);

/// <summary>An item with the rule that a plan freezes.</summary>
public sealed record PlanItem(string Code, RequirementRule Rule);

/// <summary>
/// One line of a plan: an item, for one contest or for none, in a kabupaten/kota or at the province's own seat.
/// Regions below are derived from the stations at read; regions above are sums of lines.
/// </summary>
/// <param name="ContestCode">Empty where the quantity belongs to no contest.</param>
public sealed record PlanLine(string RegionCode, string ItemCode, string ContestCode, Requirement Requirement, ToProcure Procurement);

/// <summary>All that a plan rests on.</summary>
/// <param name="Sums">Sums of the published stations by region code.</param>
/// <param name="Stock">Reusable stock by region and item.</param>
/// <param name="StationsHash">Fingerprint of the published stations.</param>
public sealed record PlanBasis(
    string RegionCode,
    IReadOnlyDictionary<string, RegionSum> Sums,
    IReadOnlyList<PlanContest> Contests,
    IReadOnlyList<PlanItem> Items,
    IReadOnlyDictionary<(string Region, string Item), ReusableStock> Stock,
    string StationsHash
);

/// <summary>Computes a plan: pure, and the same for the same basis.</summary>
public static class PlanComputation
{
    /// <summary>Lines by kabupaten/kota, item and contest, without those that need nothing.</summary>
    public static IReadOnlyList<PlanLine> Lines(PlanBasis basis)
    {
        var lines = new List<PlanLine>();
        foreach (var place in Places(basis))
        {
            foreach (var item in basis.Items)
            {
                AddLines(lines, basis, place, item);
            }
        }

        return lines;
    }

    /// <summary>SHA-256 over the stations' fingerprint, the rules and every line, hexadecimal: the plan's identity.</summary>
    public static string Hash(string regionCode, string stationsHash, IEnumerable<PlanItem> items, IEnumerable<PlanLine> lines)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{regionCode}\n{stationsHash}\n");
        foreach (var item in items.OrderBy(item => item.Code, StringComparer.Ordinal))
        {
            var terms = string.Join('+', item.Rule.Terms.Select(term => $"{term.Basis}*{term.Factor}"));
            text.Append(CultureInfo.InvariantCulture, $"{item.Code}|{terms}|{item.Rule.HasReserve}|{item.Rule.BufferPerMille}");
            text.Append(CultureInfo.InvariantCulture, $"|{item.Rule.ReusesLightlyDamaged}\n");
        }

        var ordered = lines
            .OrderBy(line => line.RegionCode, StringComparer.Ordinal)
            .ThenBy(line => line.ItemCode, StringComparer.Ordinal)
            .ThenBy(line => line.ContestCode, StringComparer.Ordinal);
        foreach (var line in ordered)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.RegionCode}|{line.ItemCode}|{line.ContestCode}");
            text.Append(CultureInfo.InvariantCulture, $"|{line.Requirement.Regular}|{line.Requirement.Reserve}");
            text.Append(CultureInfo.InvariantCulture, $"|{line.Procurement.Buffer}|{line.Procurement.Reused}|{line.Procurement.Procure}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Footprint of a region for the whole election; the province's own seat lies in the province alone.</summary>
    /// <param name="sum">Stations of the region.</param>
    /// <param name="districts">Kecamatan in it that hold stations.</param>
    /// <param name="regencies">Kabupaten/kota in it that hold stations.</param>
    public static Footprint FootprintOf(RegionSum sum, long districts, long regencies, bool holdsSeat) =>
        new(sum.Stations, sum.Voters, sum.ReserveSheets, districts, regencies, holdsSeat ? 1 : 0);

    /// <summary>Whether a contest reaches over all of a region.</summary>
    public static bool ReachesOver(this PlanContest contest, string regionCode) => Lies(regionCode, contest.RegionCode);

    /// <summary>Whether one region is another or lies in it.</summary>
    public static bool Lies(string regionCode, string within) =>
        regionCode == within || regionCode.StartsWith(within + ".", StringComparison.Ordinal);

    private static IEnumerable<(string Code, Footprint Footprint)> Places(PlanBasis basis)
    {
        var districts = basis
            .Sums.Keys.Where(code => code.Length == DistrictCodeLength)
            .GroupBy(code => code[..RegencyCodeLength])
            .ToDictionary(group => group.Key, group => group.LongCount());
        if (basis.RegionCode.Length == ProvinceCodeLength)
        {
            yield return (basis.RegionCode, Footprint.None with { Seats = 1 });
        }

        foreach (var (code, sum) in basis.Sums)
        {
            if (code.Length == RegencyCodeLength && Lies(code, basis.RegionCode))
            {
                yield return (code, FootprintOf(sum, districts[code], 1, holdsSeat: false));
            }
        }
    }

    private static void AddLines(List<PlanLine> lines, PlanBasis basis, (string Code, Footprint Footprint) place, PlanItem item)
    {
        var stock = basis.Stock.GetValueOrDefault((place.Code, item.Code));
        if (item.Rule.HasGeneralPart())
        {
            stock = Add(lines, item, place.Code, "", item.Rule.General(place.Footprint), stock);
        }

        if (!item.Rule.HasContestPart())
        {
            return;
        }

        foreach (var contest in basis.Contests)
        {
            if (contest.ReachesOver(place.Code))
            {
                var footprint = place.Footprint with { Seats = contest.RegionCode == place.Code ? 1 : 0 };
                stock = Add(lines, item, place.Code, contest.Code, item.Rule.ForContest(footprint), stock);
            }
        }
    }

    /// <summary>Adds a line and returns the stock that it leaves for the next line of the same item.</summary>
    private static ReusableStock Add(
        List<PlanLine> lines,
        PlanItem item,
        string region,
        string contest,
        Requirement requirement,
        ReusableStock stock
    )
    {
        if (requirement.Total == 0)
        {
            return stock;
        }

        var procurement = item.Rule.Procure(requirement, stock);
        lines.Add(new PlanLine(region, item.Code, contest, requirement, procurement));
        var fromGood = Math.Min(stock.Good, procurement.Reused);
        return stock with { Good = stock.Good - fromGood, LightlyDamaged = stock.LightlyDamaged - (procurement.Reused - fromGood) };
    }

    private const int ProvinceCodeLength = 2;
    private const int RegencyCodeLength = 5;
    private const int DistrictCodeLength = 8;
}
