using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

/// <summary>Length is what protects a password; nothing is asked of its letters.</summary>
public static class PasswordRules
{
    public const int LengthMin = 12;
    public const int LengthMax = 128;

    /// <summary>Null when the password may be used.</summary>
    public static DomainError? Check(string password, string userName, string field)
    {
        if (password.Length is < LengthMin or > LengthMax)
        {
            return IdentityErrors.PasswordLength.At(field);
        }

        return password.Contains(userName, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 4
            ? IdentityErrors.PasswordGuessable.At(field)
            : null;
    }
}
