// Tells whether a letter to your webhook is Tepat's. .NET SDK 10, nothing to install.
//
//     TEPAT_WEBHOOK_SECRET=whsec_... dotnet run verify.cs body.json "$TIMESTAMP" "$SIGNATURE"
//
// The body is the file's bytes as they came; the others are the headers Tepat-Webhook-Timestamp and Tepat-Webhook-Signature. While a secret is
// being changed the header holds several signatures, and one that fits is enough. It ends with 0 when the letter is genuine and 1 when not.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

if (args is not [var body, var timestamp, var signatures])
{
    Console.Error.WriteLine("dotnet run verify.cs body.json timestamp signatures");
    return 2;
}

var secret = Environment.GetEnvironmentVariable("TEPAT_WEBHOOK_SECRET")!;
return IsGenuine(File.ReadAllBytes(body), timestamp, signatures, secret) ? 0 : 1;

static bool IsGenuine(byte[] body, string timestamp, string signatures, string secret)
{
    // An old letter that somebody kept and sends again: attempts that come later are signed anew.
    if (
        !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        || Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds) > 300
    )
    {
        return false;
    }

    byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
    var expected = Encoding.UTF8.GetBytes("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
    return signatures.Split(',').Any(one => CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(one.Trim())));
}
