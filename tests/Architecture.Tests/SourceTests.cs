using System.Text.RegularExpressions;

namespace Tepat.Architecture.Tests;

/// <summary>What a reader should never meet in a source file.</summary>
public sealed partial class SourceTests
{
    private const int LinesMax = 320;

    private static readonly (string Rule, Regex Pattern, string Planted)[] Forbidden =
    [
        ("the static clock; take TimeProvider or IBusinessClock", StaticClock(), "var now = DateTime.UtcNow;"),
        ("SELECT *; name the columns", SelectAll(), "SELECT * FROM Region"),
        ("a note of unfinished work", Unfinished(), "// TODO: later"),
        ("blocking on a task", Blocking(), "var text = task.GetAwaiter().GetResult();"),
        ("sleeping", Sleeping(), "Thread.Sleep(100);"),
        ("a path of somebody's machine", MachinePath(), "var file = \"/home/somebody/file\";"),
    ];

    [Test]
    public void Program_has_none_of_it() =>
        Findings(Sources.Below("*.cs", "Domain", "Application", "Infrastructure", "Api")).ShouldBeEmpty();

    [Test]
    public void Tests_have_no_machine_paths_and_do_not_sleep() =>
        Findings(Sources.Below("*.cs", "tests").Where(file => !file.Path.EndsWith("SourceTests.cs", StringComparison.Ordinal)))
            .Where(finding =>
                finding.EndsWith("machine", StringComparison.Ordinal) || finding.EndsWith("sleeping", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Test]
    public void Client_has_none_of_it() =>
        Findings(Sources.Below("*.ts", "client/src", "client/e2e").Concat(Sources.Below("*.tsx", "client/src"))).ShouldBeEmpty();

    [Test]
    public void Each_rule_finds_what_it_forbids()
    {
        foreach (var (rule, pattern, planted) in Forbidden)
        {
            pattern.IsMatch(planted).ShouldBeTrue(rule);
        }
    }

    [Test]
    public void Files_can_be_read_in_one_sitting() =>
        Sources
            .Below("*.cs", "Domain", "Application", "Infrastructure", "Api", "tests")
            .Where(file => file.Text.Count(c => c == '\n') > LinesMax)
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Test]
    public void One_use_case_per_file() =>
        Sources.Below("*.cs", "Application").Where(file => UseCase().Count(file.Text) > 1).Select(file => file.Path).ShouldBeEmpty();

    [Test]
    public void Use_case_stands_in_a_file_of_its_name() =>
        Sources
            .Below("*.cs", "Application")
            .SelectMany(file => UseCase().Matches(file.Text).Select(match => (file.Path, Name: match.Groups["name"].Value)))
            .Where(useCase => Path.GetFileNameWithoutExtension(useCase.Path) != useCase.Name)
            .Select(useCase => $"{useCase.Path}: {useCase.Name}")
            .ShouldBeEmpty();

    [Test]
    public void Rooms_have_the_same_slices_and_no_others()
    {
        string[] slices =
        [
            "Regions",
            "Planning",
            "Procurement",
            "Production",
            "Shipments",
            "Warehouse",
            "Distribution",
            "Destruction",
            "Audit",
            "Overview",
            "Identity",
        ];
        string[] shared = ["Common", "Jobs", "Persistence", "Demo", "bin", "obj"];

        string[] rooms = ["Domain", "Application", "Infrastructure"];
        rooms
            .SelectMany(room => Directory.EnumerateDirectories(Path.Combine(Sources.Root, room)))
            .Select(Path.GetFileName)
            .Except([.. slices, .. shared])
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Findings(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        from forbidden in Forbidden
        where forbidden.Pattern.IsMatch(file.Text)
        select $"{file.Path}: {forbidden.Rule}";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex StaticClock();

    [GeneratedRegex(@"\bSELECT\s+(\w+\.)?\*", RegexOptions.IgnoreCase)]
    private static partial Regex SelectAll();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bThread\.Sleep\(")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"[""'`\s(](/(home|root|work|tmp|Users)/|[A-Z]:\\\\Users)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"record (?<name>\w+)(\([^;{]*\))?\s*:\s*(ICommand|IQuery|ILongCommand)<", RegexOptions.Singleline)]
    private static partial Regex UseCase();
}
