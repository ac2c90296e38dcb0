using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Tepat.Architecture.Tests;

/// <summary>Dependencies point inward. Each rule holds for the program and is broken by the type planted for it.</summary>
public sealed class LayerTests
{
    private static readonly System.Reflection.Assembly[] Program =
    [
        typeof(Domain.Common.Limits).Assembly,
        typeof(Application.DependencyInjection).Assembly,
        typeof(Infrastructure.DependencyInjection).Assembly,
        typeof(Api.Endpoints.Slices).Assembly,
    ];

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(Program).Build();

    private static readonly ArchUnitNET.Domain.Architecture WithPlanted = new ArchLoader()
        .LoadAssemblies([.. Program, typeof(LayerTests).Assembly])
        .Build();

    public static IEnumerable<TestCaseData> Rules()
    {
        yield return Rule("Domain_knows_no_other_room", "^Tepat\\.Domain", "^Tepat\\.(Application|Infrastructure|Api)");
        yield return Rule("Application_knows_Domain_only", "^Tepat\\.Application", "^Tepat\\.(Infrastructure|Api)");
        yield return Rule("Infrastructure_does_not_know_the_Api", "^Tepat\\.Infrastructure", "^Tepat\\.Api");
        yield return Rule("Only_the_composition_root_knows_Infrastructure", "^Tepat\\.Api\\.(?!Hosting)", "^Tepat\\.Infrastructure");
    }

    [TestCaseSource(nameof(Rules))]
    public void Holds(IArchRule rule) => Violations(rule, Product).ShouldBeEmpty();

    [TestCaseSource(nameof(Rules))]
    public void Is_broken_by_the_planted_type(IArchRule rule) =>
        Violations(rule, WithPlanted).ShouldContain(name => name.Contains("Planted"));

    [Test]
    public void Domain_references_no_package() =>
        typeof(Domain.Common.Limits)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static TestCaseData Rule(string name, string from, string to) =>
        new TestCaseData(
            Types().That().ResideInNamespaceMatching(from).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(to))
        )
        {
            TestName = name,
        };

    private static List<string> Violations(IArchRule rule, ArchUnitNET.Domain.Architecture architecture) =>
        [.. rule.Evaluate(architecture).Where(result => !result.Passed).Select(result => result.Description)];
}
