using Tepat.Application.Overview;

namespace Tepat.Application.Tests.Overview;

/// <summary>However somebody writes the beginning of a code, the code lies in one of the ranges that are looked through, and in one only.</summary>
public sealed class CodeRangesTests
{
    [TestCase("sj-2024", "SJ-2024-00187")]
    [TestCase("SJ-2024", "sj-2024-00187")]
    [TestCase("Sj-2024", "sJ-2024-00187")]
    [TestCase("gresik-0", "Gresik-0012")]
    [TestCase("GRESIK-0", "gReSiK-0012")]
    [TestCase("35.07-gub", "35.07-GUB-0801")]
    [TestCase("0012", "0012")]
    public void A_code_lies_in_exactly_one_range(string beginning, string code)
    {
        var ranges = CodeRanges.Of(beginning);

        ranges.All.Count(range => Holds(range, code)).ShouldBe(1);
        code[..beginning.Length].ToUpperInvariant().ShouldBe(ranges.Upper);
    }

    [TestCase("sj-2024", "SJ-2023-00187")]
    [TestCase("sj-2024", "SK-2024-00187")]
    [TestCase("35.07", "35.08-GUB-0001")]
    public void Another_code_lies_in_none(string beginning, string code) =>
        CodeRanges.Of(beginning).All.ShouldAllBe(range => !Holds(range, code));

    [Test]
    public void Digits_are_looked_for_once_and_letters_in_four_spellings_at_most()
    {
        CodeRanges.Of("35.07-0801").All.Count.ShouldBe(1);
        CodeRanges.Of("k-1").All.Count.ShouldBe(2);
        CodeRanges.Of("gresik").All.Count.ShouldBe(4);
    }

    private static bool Holds(CodeRange range, string code) =>
        string.CompareOrdinal(range.First, code) <= 0 && string.CompareOrdinal(code, range.Past) < 0;
}
