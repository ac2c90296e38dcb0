using System.Security.Cryptography;
using System.Text;

namespace Tepat.Application.Identity;

/// <summary>How a key is spelt: <c>tepat_</c>, then 256 random bits.</summary>
public static class KeyText
{
    private const string Prefix = "tepat_";
    private const int PublicLength = 6;

    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The letters by which people tell keys apart: too few to help anyone guess the rest.</summary>
    public static string PublicPartOf(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) ? key[..(Prefix.Length + PublicLength)] : key[..Math.Min(3, key.Length)];

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
