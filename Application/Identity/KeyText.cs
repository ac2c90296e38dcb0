using System.Security.Cryptography;
using System.Text;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>How a key is spelt: <c>tepat_</c> or, for a test key, <c>tepat_test_</c>, then 256 random bits.</summary>
public static class KeyText
{
    private const string Prefix = "tepat_";
    private const int PublicLength = 6;

    public static string New(bool isTest = false) =>
        (isTest ? ApiKey.TestPrefix : Prefix) + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The letters by which people tell keys apart: too few to help anyone guess the rest.</summary>
    public static string PublicPartOf(string key) =>
        key.StartsWith(ApiKey.TestPrefix, StringComparison.Ordinal) ? Beginning(key, ApiKey.TestPrefix.Length + PublicLength)
        : key.StartsWith(Prefix, StringComparison.Ordinal) ? Beginning(key, Prefix.Length + PublicLength)
        : Beginning(key, 3);

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Beginning(string key, int length) => key[..Math.Min(length, key.Length)];
}
