using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Tepat.Application.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <inheritdoc cref="IWebhookSecrets"/>
internal sealed class WebhookSecrets(IDataProtectionProvider protection) : IWebhookSecrets
{
    private const string Prefix = "whsec_";

    private readonly IDataProtector protector = protection.CreateProtector("Tepat.Webhook");

    public (string Secret, string Encrypted) New()
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (secret, protector.Protect(secret));
    }

    public string Sign(string encrypted, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(protector.Unprotect(encrypted)), Encoding.UTF8.GetBytes(text)));
}
