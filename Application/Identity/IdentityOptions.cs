namespace Tepat.Application.Identity;

/// <summary>What an operator may set about sign-ins and keys, under <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>Attempts a minute for one user name, right ones included; wrong ones lock the account long before.</summary>
    public int SignInsPerUserPerMinute { get; set; } = 30;

    /// <summary>Attempts a minute from one network address.</summary>
    public int SignInsPerAddressPerMinute { get; set; } = 60;

    /// <summary>
    /// Whether whoever approves or signs must have enrolled an authenticator. Unset means yes, except in Development, where demo users
    /// have a password only.
    /// </summary>
    public bool? RequireSecondFactor { get; set; }

    /// <summary>Requests a minute with one API key, unless the administrator gave that key a limit of its own.</summary>
    public int RequestsPerKeyPerMinute { get; set; } = 600;
}
