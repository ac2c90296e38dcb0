using System.Text.Json;
using System.Text.RegularExpressions;
using Tepat.Api.Hosting;

namespace Tepat.Api.Tests.Contract;

/// <summary>The committed document is the one that the program would write, and every operation of it can be understood and tried.</summary>
public sealed partial class OpenApiTests
{
    private const string Advice = "Write it anew: dotnet run --project Api -- openapi openapi.json, in the folder Api.";

    private JsonElement document;
    private string generated = "";

    [OneTimeSetUp]
    public async Task Generate()
    {
        await using var app = TepatHost.Build(["--environment=Development"]);
        generated = await OpenApi.Write(app);
        document = JsonDocument.Parse(generated).RootElement;
    }

    [Test]
    public void Committed_document_is_what_the_program_says()
    {
        var committed = File.ReadAllText(Path.Combine(Root(), "Api", "openapi.json"));

        (committed == generated).ShouldBeTrue($"{FirstDifference(committed, generated)}\n{Advice}");
    }

    [Test]
    public void Operation_ids_are_unique_and_in_camel_case()
    {
        var ids = Operations().Select(operation => Text(operation.Body, "operationId")).ToList();

        ids.Count.ShouldBeGreaterThan(20);
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => CamelCase().IsMatch(id));
    }

    [Test]
    public void Paths_are_in_kebab_case() =>
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldAllBe(path => KebabPath().IsMatch(path));

    [TestCase("summary", ".{5,}")]
    [TestCase("description", "Permission: `|Needs a sign-in|Open to anyone")]
    public void Operation_says(string member, string pattern) =>
        Operations()
            .Where(operation => !Regex.IsMatch(Text(operation.Body, member), pattern))
            .Select(operation => operation.Name)
            .ShouldBeEmpty();

    [Test]
    public void Operation_declares_a_success_and_its_refusals_as_problems()
    {
        foreach (var (name, body) in Operations())
        {
            var answers = body.GetProperty("responses").EnumerateObject().ToList();
            answers.ShouldContain(answer => answer.Name.StartsWith('2'), name);
            var refusals = answers.Where(answer => answer.Name[0] == '4').ToList();
            refusals.ShouldContain(answer => answer.Name == "400", name);
            refusals.Where(answer => !IsProblem(answer.Value)).ShouldBeEmpty(name);
        }
    }

    [Test]
    public void Operation_that_needs_a_caller_says_so_to_tools()
    {
        var silent = Operations()
            .Where(operation => !Text(operation.Body, "description").Contains("Open to anyone", StringComparison.Ordinal))
            .Where(operation => !operation.Body.TryGetProperty("security", out _) || !Declares(operation.Body, "401"))
            .Select(operation => operation.Name);

        silent.ShouldBeEmpty();
    }

    [Test]
    public void Operation_that_changes_something_may_be_forbidden() =>
        Operations()
            .Where(operation => !operation.Name.StartsWith("get ", StringComparison.Ordinal) && !Declares(operation.Body, "403"))
            .Select(operation => operation.Name)
            .ShouldBeEmpty();

    [Test]
    public void Every_field_and_parameter_has_an_example()
    {
        var fields = document
            .GetProperty("components")
            .GetProperty("schemas")
            .EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("properties", out _))
            .SelectMany(schema =>
                schema.Value.GetProperty("properties").EnumerateObject().Select(field => ($"{schema.Name}.{field.Name}", field.Value))
            )
            .Where(field => IsPlain(field.Value) && !field.Value.TryGetProperty("example", out _))
            .Select(field => field.Item1);
        var parameters = Operations()
            .Where(operation => operation.Body.TryGetProperty("parameters", out _))
            .SelectMany(operation =>
                operation.Body.GetProperty("parameters").EnumerateArray().Select(parameter => (operation.Name, parameter))
            )
            .Where(entry => IsPlain(entry.parameter.GetProperty("schema")) && !entry.parameter.TryGetProperty("example", out _))
            .Select(entry => $"{entry.Name} {Text(entry.parameter, "name")}");

        fields.Concat(parameters).ShouldBeEmpty();
    }

    private static bool IsProblem(JsonElement answer) =>
        answer.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _);

    private static bool IsPlain(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.GetString() is "string" or "integer" or "number" or "boolean";

    private static bool Declares(JsonElement operation, string status) => operation.GetProperty("responses").TryGetProperty(status, out _);

    private IEnumerable<(string Name, JsonElement Body)> Operations() =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => ($"{method.Name} {path.Name}", method.Value)));

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";

    private static string FirstDifference(string committed, string generated)
    {
        var before = committed.Split('\n');
        var now = generated.Split('\n');
        var line = Enumerable.Range(0, Math.Min(before.Length, now.Length)).FirstOrDefault(i => before[i] != now[i]);
        return $"Line {line + 1}: committed {before[line].Trim()}, generated {now[line].Trim()}.";
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Tepat.slnx")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]+$")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"^(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+$")]
    private static partial Regex KebabPath();
}
