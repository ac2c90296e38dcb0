using System.Globalization;
using System.Text.RegularExpressions;

namespace Tepat.Api.Security.Signing;

/// <summary>The one signature that a request carries: what it covers, its parameters, and its bytes (RFC 9421, section 4).</summary>
/// <param name="Components">Names of what is covered, in their order; lower case.</param>
/// <param name="Parameters">The covered names and parameters as they were sent: the last line of the signature base.</param>
/// <param name="Created">Seconds since 1970.</param>
/// <param name="Expires">Seconds since 1970.</param>
internal sealed partial record SignatureInput(
    IReadOnlyList<string> Components,
    string Parameters,
    long? Created,
    long? Expires,
    string? KeyId,
    string? Algorithm,
    byte[] Signature
)
{
    /// <summary>Null when the two headers do not carry exactly one signature of the same label.</summary>
    public static SignatureInput? Read(string input, string signature)
    {
        var (described, given) = (Described().Match(input), Given().Match(signature));
        if (!described.Success || !given.Success || described.Groups["label"].Value != given.Groups["label"].Value)
        {
            return null;
        }

        var parameters = described
            .Groups["name"]
            .Captures.Zip(described.Groups["value"].Captures, (name, value) => (name.Value, value.Value))
            .ToLookup(pair => pair.Item1, pair => pair.Item2.Trim('"'));
        var bytes = new byte[given.Groups["bytes"].Length];
        return Convert.TryFromBase64String(given.Groups["bytes"].Value, bytes, out var length)
            ? new SignatureInput(
                [.. described.Groups["component"].Captures.Select(one => one.Value)],
                described.Groups["parameters"].Value,
                Seconds(parameters["created"]),
                Seconds(parameters["expires"]),
                parameters["keyid"].LastOrDefault(),
                parameters["alg"].LastOrDefault(),
                bytes[..length]
            )
            : null;
    }

    private static long? Seconds(IEnumerable<string> values) =>
        long.TryParse(values.LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    [GeneratedRegex(
        "^(?<label>[a-z*][a-z0-9_.*-]*)="
            + "(?<parameters>\\((?:\"(?<component>[a-z0-9@-]+)\"(?: \"(?<component>[a-z0-9@-]+)\")*)?\\)"
            + "(?:;(?<name>[a-z]+)=(?<value>\"[ !#-\\[\\]-~]*\"|[0-9]{1,15}))*)$"
    )]
    private static partial Regex Described();

    [GeneratedRegex("^(?<label>[a-z*][a-z0-9_.*-]*)=:(?<bytes>[A-Za-z0-9+/=]+):$")]
    private static partial Regex Given();
}
