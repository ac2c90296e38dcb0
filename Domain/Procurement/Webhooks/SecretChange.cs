namespace Tepat.Domain.Procurement.Webhooks;

/// <summary>
/// A webhook's secret gives way to another. During the overlap both sign, so that the vendor's system can change over and refuses nothing
/// meanwhile; there is one former secret at a time.
/// </summary>
/// <param name="Secret">The new one, encrypted.</param>
/// <param name="At">When it begins to sign.</param>
/// <param name="FormerEndsAt">When the one before it signs no more.</param>
public sealed record SecretChange(string Secret, DateTimeOffset At, DateTimeOffset FormerEndsAt)
{
    public const int OverlapDaysMax = 30;

    /// <summary>False when the former secret stops at once, and with it one that still signs from a change before.</summary>
    public bool HasOverlap => FormerEndsAt > At;

    /// <param name="secret">The new one, encrypted.</param>
    public static SecretChange After(TimeSpan overlap, string secret, DateTimeOffset now) => new(secret, now, now + overlap);
}

/// <summary>The secrets that a webhook has, encrypted.</summary>
/// <param name="Former">The one before; null when none overlaps.</param>
/// <param name="FormerEndsAt">When the one before signs no more.</param>
public sealed record SigningSecrets(string Current, string? Former, DateTimeOffset? FormerEndsAt)
{
    /// <summary>Those that sign at a time, the newest first.</summary>
    public IReadOnlyList<string> At(DateTimeOffset now) => Former is not null && now < FormerEndsAt ? [Current, Former] : [Current];
}
