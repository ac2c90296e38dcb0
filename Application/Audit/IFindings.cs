using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>A finding as it is stored, with the version it was read at.</summary>
public sealed record StoredFinding(long Id, long Version, Finding Finding);

public sealed record FindingState(string Code, FindingStatus Status);

/// <summary>Where findings are kept: plain administration, not the ledger.</summary>
public interface IFindings
{
    Task<StoredFinding?> Find(string code, Scope scope, CancellationToken ct);

    Task Add(Finding finding, CancellationToken ct);

    /// <summary>Stores the new state and the steps taken; false when the version has moved on.</summary>
    Task<bool> Save(StoredFinding stored, CancellationToken ct);
}

/// <summary>A step on a stored finding by the caller, at business time.</summary>
internal sealed class FindingSteps(IFindings findings, IRequestContext context, IBusinessClock clock)
{
    public async Task<Outcome<FindingState>> Take(string code, Func<Finding, string, DateTimeOffset, Outcome> step, CancellationToken ct)
    {
        if (await findings.Find(code, context.Caller.Scope, ct) is not { } stored)
        {
            return FindingErrors.NotFound(code);
        }

        var taken = step(stored.Finding, context.Caller.Source, clock.Now);
        if (!taken.IsSuccess)
        {
            return Outcome<FindingState>.Fail(taken.Errors);
        }

        return await findings.Save(stored, ct) ? new FindingState(code, stored.Finding.Status) : Versions.Mismatch;
    }
}
