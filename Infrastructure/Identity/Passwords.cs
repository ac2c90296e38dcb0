using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Tepat.Application.Identity;
using Tepat.Domain.Identity;

namespace Tepat.Infrastructure.Identity;

/// <summary>ASP.NET Core Identity's hasher: PBKDF2 with HMAC-SHA512; the count of rounds stands in its options.</summary>
internal sealed class Passwords : IPasswords
{
    private const string TemporaryLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private static readonly AppUser Nobody = new();

    private readonly IPasswordHasher<AppUser> hasher;
    private readonly Lazy<string> nothing;

    public Passwords(IPasswordHasher<AppUser> hasher)
    {
        this.hasher = hasher;
        nothing = new Lazy<string>(() => hasher.HashPassword(Nobody, NewTemporary()));
    }

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public bool Verify(string hash, string password) =>
        hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;

    public void VerifyNothing(string password) => hasher.VerifyHashedPassword(Nobody, nothing.Value, password);

    public string NewTemporary() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => new string(RandomNumberGenerator.GetItems<char>(TemporaryLetters, 4))));
}
