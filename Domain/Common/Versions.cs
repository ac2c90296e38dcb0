namespace Tepat.Domain.Common;

/// <summary>Refusals of writes that name no version, or one that is no longer current.</summary>
public static class Versions
{
    public static readonly DomainError Required = new(
        "version.required",
        "Name the version you change in the If-Match header.",
        ErrorKind.VersionRequired
    );

    public static readonly DomainError Mismatch = new(
        "version.mismatch",
        "Somebody changed this after you read it; read it again.",
        ErrorKind.VersionMismatch
    );

    /// <summary>Null when the caller named the current version.</summary>
    public static DomainError? Check(long? expected, long current) =>
        expected is null ? Required
        : expected != current ? Mismatch
        : null;
}
