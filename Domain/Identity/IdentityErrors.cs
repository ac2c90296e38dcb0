using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

public static class IdentityErrors
{
    /// <summary>The same words for an unknown name and a wrong password: which of the two it was helps only an attacker.</summary>
    public static readonly DomainError WrongCredentials = Unauthenticated("session.wrong_credentials", "Wrong user name or password.");

    public static readonly DomainError SecondFactorRequired = Unauthenticated(
        "session.second_factor_required",
        "Add the six-digit code of your authenticator."
    );

    public static readonly DomainError SecondFactorWrong = Unauthenticated(
        "session.second_factor_wrong",
        "The code is wrong, expired or was used before."
    );

    public static readonly DomainError Disabled = DomainError.Forbidden("session.disabled", "This account is not active.");

    public static readonly DomainError PasswordChangeRequired = DomainError.Rule(
        "session.password_change_required",
        "This password works once: send it again with a newPassword."
    );

    public static readonly DomainError TooManyAttempts = new(
        "session.too_many_attempts",
        "Too many sign-ins in a short time; wait a minute.",
        ErrorKind.TooMany
    );

    public static readonly DomainError PasswordLength = DomainError.Rule(
        "password.length",
        $"A password has {PasswordRules.LengthMin} to {PasswordRules.LengthMax} characters."
    );

    public static readonly DomainError PasswordGuessable = DomainError.Rule(
        "password.guessable",
        "The password holds the user name or repeats a few characters."
    );

    public static readonly DomainError PasswordUnchanged = DomainError.Rule(
        "password.unchanged",
        "The new password is the old one.",
        "newPassword"
    );

    public static readonly DomainError SecondFactorNotStarted = DomainError.Rule(
        "second_factor.not_started",
        "Ask for a secret first, then confirm it with a code."
    );

    public static readonly DomainError SecondFactorEnrolled = DomainError.Conflict(
        "second_factor.enrolled",
        "A second factor is enrolled; an administrator can take it away."
    );

    public static readonly DomainError SecondFactorCodeWrong = DomainError.Rule("second_factor.code_wrong", "The code is wrong.", "code");

    public static readonly DomainError SecondFactorMissing = DomainError.Forbidden(
        "second_factor.missing",
        "Who approves or signs needs a second factor: enrol an authenticator at your account (POST /api/session/second-factor) first."
    );

    public static readonly DomainError UserNotFound = DomainError.NotFound("user.not_found", "There is no such user here.");

    public static readonly DomainError UserNameTaken = DomainError
        .Conflict("user.name_taken", "Another user has this name.")
        .At("userName");

    public static readonly DomainError OwnAccount = DomainError.Rule(
        "user.own_account",
        "Another administrator must change your role, region or activity."
    );

    public static readonly DomainError RoleUnknown = DomainError.Invalid("user.role_unknown", "There is no such role.", "role");

    public static readonly DomainError RegionOutside = DomainError.NotFound("region.not_found", "There is no such region here.");

    public static readonly DomainError AdministratorExists = DomainError.Conflict(
        "user.administrator_exists",
        "An administrator exists; sign in and make users there."
    );

    public static readonly DomainError VendorNotFound = DomainError.NotFound("vendor.not_found", "There is no such vendor.");

    public static readonly DomainError KeyNotFound = DomainError.NotFound("api_key.not_found", "There is no such key.");

    public static readonly DomainError KeyUnknown = Unauthenticated("api_key.unknown", "This key is unknown.");

    public static readonly DomainError KeyRevoked = Unauthenticated("api_key.revoked", "This key was revoked.");

    public static readonly DomainError KeyExpired = Unauthenticated("api_key.expired", "This key has expired.");

    public static readonly DomainError KeyRotated = DomainError.Conflict("api_key.rotated", "This key has a successor already.");

    public static readonly DomainError KeyEnded = DomainError.Conflict(
        "api_key.ended",
        "This key no longer opens; make a new one instead of a successor."
    );

    public static readonly DomainError SigningKeyUnusable = DomainError.Invalid(
        "signing_key.unusable",
        "A public key of the curve P-256 in PEM is expected.",
        "publicKey"
    );

    public static readonly DomainError SigningKeyPrivate = DomainError.Invalid(
        "signing_key.private",
        "This is a private key: it never leaves the vendor. Send the public one, and make a new pair.",
        "publicKey"
    );

    public static DomainError Locked(DateTimeOffset until, DateTimeOffset now) =>
        new DomainError("session.locked", "Too many wrong attempts: the account is locked for a while.", ErrorKind.TooMany)
            .With("lockedUntil", until)
            .With("minutesLeft", (int)Math.Ceiling((until - now).TotalMinutes));

    private static DomainError Unauthenticated(string code, string message) => new(code, message, ErrorKind.Unauthenticated);
}
