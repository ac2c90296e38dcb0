using Tepat.Domain.Common;

namespace Tepat.Application.Common.Jobs;

/// <summary>Asks a job to end. It ends at its next step and leaves nothing behind.</summary>
[Requires(Permissions.ImportStations)]
public sealed record CancelJob(Guid Id) : ICommand<Done>, IHasSubject
{
    public string Subject => Id.ToString();
}

/// <summary>Stored jobs, within a scope.</summary>
public interface IJobStore
{
    /// <summary>Marks the job as no longer wanted; refuses an ended one or one out of scope.</summary>
    Task<Outcome<Done>> Cancel(Guid id, Scope scope, CancellationToken ct);
}

internal sealed class CancelJobHandler(IJobStore jobs, IRequestContext context) : ICommandHandler<CancelJob, Done>
{
    public Task<Outcome<Done>> Handle(CancelJob command, CancellationToken ct) => jobs.Cancel(command.Id, context.Caller.Scope, ct);
}
