using System.Security.Cryptography;
using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

/// <summary>
/// The public half of a vendor's signing key: ECDSA over P-256 with SHA-256, <c>ecdsa-p256-sha256</c> of RFC 9421. The private half never leaves
/// the vendor, so a signed call is one that nobody at KPU could have made.
/// </summary>
public sealed record SigningKey
{
    public const string Algorithm = "ecdsa-p256-sha256";
    public const int PemLengthMax = 1_000;

    private const string P256 = "1.2.840.10045.3.1.7";

    private SigningKey(string pem, string fingerprint) => (Pem, Fingerprint) = (pem, fingerprint);

    /// <summary>SubjectPublicKeyInfo in PEM.</summary>
    public string Pem { get; }

    /// <summary>SHA-256 of the key, hexadecimal: what two people read to each other.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a public key in PEM; a private one is refused before anyone keeps it.</summary>
    public static Outcome<SigningKey> Parse(string pem)
    {
        if (pem.Contains("PRIVATE", StringComparison.OrdinalIgnoreCase))
        {
            return IdentityErrors.SigningKeyPrivate;
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
                ? new SigningKey(
                    key.ExportSubjectPublicKeyInfoPem(),
                    Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))
                )
                : IdentityErrors.SigningKeyUnusable;
        }
        catch (Exception unusable) when (unusable is ArgumentException or CryptographicException)
        {
            return IdentityErrors.SigningKeyUnusable;
        }
    }

    /// <summary>True when the signature, r and s of 32 bytes each, is this key's over the text.</summary>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(Pem);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
