using System.Text.RegularExpressions;

namespace Tepat.Domain.Common;

/// <summary>The levels of administration, province down to village.</summary>
public enum RegionLevel
{
    Province = 1,
    Regency = 2,
    District = 3,
    Village = 4,
}

/// <summary>A dotted Kemendagri code: <c>35</c>, <c>35.07</c>, <c>35.07.01</c> or <c>35.07.01.2001</c>.</summary>
public readonly partial record struct RegionCode
{
    private const int RegencyLength = 5;

    private readonly string? value;

    private RegionCode(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("A region code was never set.");

    public RegionLevel Level => (RegionLevel)(Value.Count(c => c == '.') + 1);

    /// <summary>First code of the half-open range that holds this region and all below it.</summary>
    public string RangeFrom => Value;

    /// <summary>End (exclusive) of that range: '/' sorts just after '.'.</summary>
    public string RangeTo => Value + "/";

    public static Outcome<RegionCode> Parse(string? text, string field = "region") =>
        text is not null && Pattern().IsMatch(text)
            ? new RegionCode(text)
            : DomainError.Invalid("region.code_malformed", "A region code looks like 35, 35.07, 35.07.01 or 35.07.01.2001.", field);

    /// <summary>The region in whose books a destination counts: at most a regency, which answers for all villages below it.</summary>
    public static string AttributionOf(string destination) =>
        destination.Length <= RegencyLength ? destination : destination[..RegencyLength];

    /// <summary>A code that is known to be well-formed, for example one read from the database.</summary>
    public static RegionCode Of(string code) => Parse(code).Value;

    /// <summary>True when <paramref name="other"/> is this region or lies in it.</summary>
    public bool Contains(RegionCode other) => other.Value == Value || other.Value.StartsWith(Value + ".", StringComparison.Ordinal);

    public override string ToString() => Value;

    [GeneratedRegex(@"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$")]
    private static partial Regex Pattern();
}
