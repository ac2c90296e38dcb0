using System.Globalization;
using System.Security.Cryptography;

namespace Tepat.VendorSimulator;

/// <summary>What the plant is told on its command line.</summary>
/// <param name="Url">Where Tepat answers.</param>
/// <param name="Key">An API key, or a test key, with the scopes <c>report</c> and <c>read</c>.</param>
/// <param name="Order">The order to play; without it the first that nobody has begun.</param>
/// <param name="Speed">Events a second at most; 0 sends as fast as answers come.</param>
/// <param name="Errors">How likely something goes wrong at an event, 0 to 1.</param>
/// <param name="Seed">The same seed makes the same events under the same ids, and the same mishaps.</param>
/// <param name="Batch">Events in a batch.</param>
/// <param name="Patience">How long KPU and a server that is away are waited for.</param>
/// <param name="DemoPassword">Password of the demo users: with it KPU's part is played too.</param>
/// <param name="Demo">The demo's story, when the demo is to be started for the play.</param>
public sealed record SimulatorOptions(
    Uri Url,
    string Key,
    string? Order,
    double Speed,
    double Errors,
    int Seed,
    int Batch,
    TimeSpan Patience,
    string? DemoPassword,
    string? Demo = null
)
{
    private const int BatchMax = 5_000;
    private const string TestKey = "tepat_test_";
    private const string DemoUrl = "http://localhost:5080";
    private const int SecretLength = 32;

    /// <summary>True for a test key: all is played in the vendor's sandbox, KPU's part too.</summary>
    public bool IsTest => Key.StartsWith(TestKey, StringComparison.Ordinal);

    public const string Usage = """
        dotnet run --project tests/VendorSimulator -- --url http://localhost:5080 --key <api key>
            [--order PC-35-0041]   the order to play; otherwise the first that nobody has begun
            [--speed 100]          events a second at most; otherwise as fast as answers come
            [--errors 0.05]        how likely something goes wrong at an event, 0 to 1; otherwise nothing does
            [--seed 1]             the same seed makes the same events, ids and mishaps
            [--batch 200]          events in a batch, 1 to 5000
            [--patience 600]       seconds to wait for KPU, and for a server that is away
            [--demo-password ...]  password of the demo users: KPU's part is played too

        dotnet run --project tests/VendorSimulator -- --demo berjalan
            starts the demo with this story and plays an order in it, slowly and with mishaps; says who may sign in to watch
        """;

    /// <summary>Reads the words of a command line; null when they cannot be understood.</summary>
    public static SimulatorOptions? Parse(IReadOnlyList<string> words)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || !words[i].StartsWith("--", StringComparison.Ordinal) || !given.TryAdd(words[i][2..], words[i + 1]))
            {
                return null;
            }
        }

        string? Take(string name) => given.Remove(name, out var value) ? value : null;
        var demo = Take("demo");
        var (url, key) = (Take("url") ?? (demo is null ? null : DemoUrl), Take("key") ?? OfDemo("TEPAT_DEMO_VENDOR_KEY"));
        var (order, password) = (Take("order"), Take("demo-password") ?? OfDemo("TEPAT_DEMO_PASSWORD"));
        // Two events a second, two at a time: what can be followed on a screen.
        var numbers = new[]
        {
            (Take("speed"), demo is null ? 0d : 2d),
            (Take("errors"), demo is null ? 0d : 0.05),
            (Take("seed"), 1d),
            (Take("batch"), demo is null ? 200d : 2d),
            (Take("patience"), 600d),
        }
            .Select(one => one.Item1 is null ? one.Item2 : Number(one.Item1))
            .ToList();
        return
            key is null
            || given.Count > 0
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || numbers
                is not [
                    >= 0
                    and { } speed,
                    >= 0
                    and <= 1
                    and { } errors,
                    { } seed,
                    >= 1
                    and <= BatchMax
                    and { } batch,
                    >= 0
                    and { } patience,
                ]
            ? null
            : new SimulatorOptions(
                address,
                key,
                order,
                speed,
                errors,
                (int)seed,
                (int)batch,
                TimeSpan.FromSeconds(patience),
                password,
                demo
            );

        string? OfDemo(string variable) =>
            demo is null ? null
            : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set
            : RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
    }

    private static double? Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
