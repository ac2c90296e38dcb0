namespace Tepat.Api.Tests.Fixture;

/// <summary>Tests over one running program; what they write they do not share with other classes.</summary>
public abstract class ApiTests
{
    protected TepatApi Api { get; private set; } = null!;

    /// <summary>What this class sets differently.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    [OneTimeSetUp]
    public void StartProgram() => Api = new TepatApi(Settings);

    [OneTimeTearDown]
    public void StopProgram() => Api.Dispose();
}
