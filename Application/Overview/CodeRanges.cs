namespace Tepat.Application.Overview;

/// <summary>
/// Where codes that begin so can stand in an index that tells capitals from small letters. The first two letters are tried in both cases,
/// each spelling a range of its own; what else lies in a range is sorted out by <see cref="Upper"/>.
/// </summary>
public sealed class CodeRanges
{
    private const int SpelledLetters = 2;

    // After every character that a code is written in.
    private const char Last = '\uFFFF';

    private CodeRanges(string upper, IReadOnlyList<CodeRange> all) => (Upper, All) = (upper, all);

    /// <summary>The beginning in capitals: the same part of a code that is looked for is this, in capitals.</summary>
    public string Upper { get; }

    public IReadOnlyList<CodeRange> All { get; }

    /// <summary>The one range in which codes stand that the system gave: it writes capitals only.</summary>
    public CodeRange Given => new(Upper, Upper + Last);

    public static CodeRanges Of(string beginning)
    {
        var (upper, lower) = (Capitals(beginning), Small(beginning));
        List<string> spelled = [""];
        var (place, letters) = (0, 0);
        for (; place < upper.Length && letters < SpelledLetters; place++)
        {
            var isLetter = upper[place] != lower[place];
            letters += isLetter ? 1 : 0;
            spelled = [.. spelled.Select(part => part + upper[place]), .. isLetter ? spelled.Select(part => part + lower[place]) : []];
        }

        return new CodeRanges(upper, [.. spelled.Select(part => new CodeRange(part + upper[place..], part + lower[place..] + Last))]);
    }

    // ASCII only: the databases agree on no other letters.
    private static string Capitals(string text) => string.Concat(text.Select(one => char.IsAsciiLetterLower(one) ? (char)(one - 32) : one));

    private static string Small(string text) => string.Concat(text.Select(one => char.IsAsciiLetterUpper(one) ? (char)(one + 32) : one));
}

/// <param name="First">The first code that can stand in it.</param>
/// <param name="Past">What comes after the last one.</param>
public sealed record CodeRange(string First, string Past);
