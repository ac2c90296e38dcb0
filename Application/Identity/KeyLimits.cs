using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>How many calls a minute a key may make.</summary>
/// <param name="Usual">For keys without a limit of their own.</param>
public sealed record KeyLimits(int Usual)
{
    public int Of(ApiKey key) => key.RequestsPerMinute ?? Usual;
}
