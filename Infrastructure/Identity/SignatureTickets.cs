using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tepat.Application.Identity;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="ISignatureTickets"/>
internal sealed class SignatureTickets(IDataProtectionProvider protection, TimeProvider time) : ISignatureTickets
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Tepat.Signature");

    public SignatureTicket Issue(long userId)
    {
        var expires = time.GetUtcNow() + Lifetime;
        return new SignatureTicket(protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{userId}|{expires.UtcTicks}")), expires);
    }

    public bool IsValid(string ticket, long userId)
    {
        try
        {
            var parts = protector.Unprotect(ticket).Split('|');
            return long.Parse(parts[0], CultureInfo.InvariantCulture) == userId
                && long.Parse(parts[1], CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
