namespace Tepat.Application.Identity;

/// <summary>Tells the persons behind the names in the log, for papers and lists that the caller may read anyway.</summary>
public interface IPersonNames
{
    /// <summary>Display names by source (<c>user:kab3507</c>); vendors and accounts that are gone are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string?> sources, CancellationToken ct);
}
