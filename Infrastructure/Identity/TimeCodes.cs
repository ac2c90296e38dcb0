using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using Tepat.Application.Identity;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="ITimeCodes"/>
internal sealed class TimeCodes(IDataProtectionProvider protection, TimeProvider time) : ITimeCodes
{
    private const string Issuer = "Tepat";

    private readonly IDataProtector protector = protection.CreateProtector("Tepat.SecondFactor");

    public (string Encrypted, string Secret, string Uri) NewSecret(string userName)
    {
        var secret = Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));
        return (protector.Protect(secret), secret, new OtpUri(OtpType.Totp, secret, userName, Issuer).ToString());
    }

    public long? Verify(string encryptedSecret, string code, long lastStep)
    {
        var totp = new Totp(Base32Encoding.ToBytes(protector.Unprotect(encryptedSecret)));
        var digits = code.Replace(" ", "", StringComparison.Ordinal);

        // One step back and forth: telephones run early and people type slowly.
        return
            totp.VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, new VerificationWindow(previous: 1, future: 1))
            && step > lastStep
            ? step
            : null;
    }
}
