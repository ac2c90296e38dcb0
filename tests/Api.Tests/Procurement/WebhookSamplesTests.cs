using System.Globalization;
using Tepat.Api.Tests.Fixture;
using Tepat.Client.Tests;

namespace Tepat.Api.Tests.Procurement;

/// <summary>The programs in docs/samples that verify a letter, run as a vendor would. One whose interpreter is not here is skipped by name.</summary>
public sealed class WebhookSamplesTests
{
    private const string Secret = "whsec_new";
    private const string Former = "whsec_former";
    private const string Body = """{ "id": "1", "type": "ping", "data": { "vendor": "CONTOH, Gresik – é" } }""";

    private const int Genuine = 0;
    private const int Refused = 1;

    private static readonly string Samples = Path.Combine(Repository.Root, "docs", "samples");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string directory = null!;

    private static IEnumerable<TestCaseData> All() =>
        [
            Sample("csharp", "dotnet", "run", Path.Combine(Samples, "csharp", "verify.cs")),
            Sample("python", "python3", Path.Combine(Samples, "python", "verify.py")),
            Sample("shell", "bash", Path.Combine(Samples, "shell", "verify.sh")),
        ];

    private static TestCaseData Sample(string name, params string[] words) => new TestCaseData((object)words).SetArgDisplayNames(name);

    [SetUp]
    public void MakeDirectory() => directory = Directory.CreateTempSubdirectory("tepat-letter-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(directory, recursive: true);

    [TestCaseSource(nameof(All))]
    public async Task Letter_is_believed_under_one_signature_that_fits_and_while_it_is_fresh(string[] sample)
    {
        var letter = At(DateTimeOffset.UtcNow);
        var both = $"{letter.SignatureWith(Secret)},{letter.SignatureWith(Former)}";

        (await Run(sample, letter, both, Secret)).ShouldBe(Genuine);
        (await Run(sample, letter, both, Former)).ShouldBe(Genuine);
        (await Run(sample, letter, letter.SignatureWith(Secret), Former)).ShouldBe(Refused);
        (await Run(sample, letter with { Body = Body + " " }, both, Secret)).ShouldBe(Refused);
        var old = At(DateTimeOffset.UtcNow.AddMinutes(-10));
        (await Run(sample, old, old.SignatureWith(Secret), Secret)).ShouldBe(Refused);
        (await Run(sample, letter with { Headers = At(DateTimeOffset.UtcNow.AddMinutes(1)).Headers }, both, Secret)).ShouldBe(Refused);
    }

    private static Letter At(DateTimeOffset time) =>
        new(
            Body,
            new Dictionary<string, string> { ["Tepat-Webhook-Timestamp"] = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) }
        );

    private async Task<int> Run(string[] sample, Letter letter, string signatures, string secret)
    {
        if (Command.Find(sample[0]) is not { } program)
        {
            Assert.Ignore($"{sample[0]} is not on this machine.");
            return -1;
        }

        var file = Path.Combine(directory, "body.json");
        await File.WriteAllTextAsync(file, letter.Body);
        using var process = Command.Start(
            directory,
            program,
            [.. sample[1..], file, letter.Timestamp, signatures],
            new Dictionary<string, string> { ["TEPAT_WEBHOOK_SECRET"] = secret },
            out _
        );
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }
}
