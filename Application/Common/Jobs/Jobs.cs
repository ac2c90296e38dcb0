using Tepat.Domain.Common;

namespace Tepat.Application.Common.Jobs;

/// <summary>Where a piece of long work stands.</summary>
public enum JobState
{
    Queued,
    Running,
    Succeeded,

    /// <summary>Ended with faults; nothing was changed.</summary>
    Failed,
    Cancelled,
}

/// <summary>Starts long work and answers at once; the work runs on its own, under a scope of its own.</summary>
public interface IJobs
{
    /// <summary>Queues the work and returns the job's id.</summary>
    Task<Guid> Start<TPayload>(JobDraft draft, TPayload payload, CancellationToken ct);
}

/// <param name="Kind">Stable word, for example <c>station-import</c>.</param>
/// <param name="RegionCode">Region that the job concerns: who may see it follows from that.</param>
/// <param name="StartedBy">Source of the caller.</param>
public sealed record JobDraft(string Kind, string RegionCode, string StartedBy);

/// <summary>The work behind a kind of job.</summary>
public interface IJobWork<in TPayload>
{
    Task<JobEnd> Run(TPayload payload, IJobControl control, CancellationToken ct);
}

/// <summary>How running work tells how far it is, and hears that it is no longer wanted.</summary>
public interface IJobControl
{
    /// <summary>Stores the progress.</summary>
    /// <exception cref="OperationCanceledException">Somebody cancelled the job: undo and end.</exception>
    Task Report(long done, long total, CancellationToken ct);
}

/// <summary>How a job ended.</summary>
/// <param name="ErrorCode">Null when it succeeded.</param>
/// <param name="ResultJson">What it has to say, by its kind.</param>
public sealed record JobEnd(string? ErrorCode, string ResultJson);

/// <summary>For work that nobody watches, such as seeding.</summary>
public sealed class NoJobControl : IJobControl
{
    public static readonly NoJobControl Instance = new();

    public Task Report(long done, long total, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}

public static class JobErrors
{
    public static readonly DomainError NotFound = DomainError.NotFound("job.not_found", "There is no such job.");

    public static readonly DomainError AlreadyEnded = DomainError.Conflict("job.already_ended", "The job has ended.");

    /// <summary>The program was stopped while the job ran.</summary>
    public const string Interrupted = "job.interrupted";
    public const string Cancelled = "job.cancelled";
}
