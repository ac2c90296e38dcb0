using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tepat.Application.Common.Jobs;

namespace Tepat.Infrastructure.Jobs;

/// <summary>Runs queued jobs one after another, each in a scope of its own.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ILogger<JobRunner> log) : BackgroundService
{
    private readonly Channel<Func<CancellationToken, Task>> queue = Channel.CreateUnbounded<Func<CancellationToken, Task>>();

    internal void Enqueue<TPayload>(Guid id, TPayload payload) => queue.Writer.TryWrite(ct => RunOne(id, payload, ct));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            await job(stoppingToken);
        }
    }

    private async Task RunOne<TPayload>(Guid id, TPayload payload, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<JobStore>();
        var (state, end) = await Attempt(scope.ServiceProvider, store, id, payload, ct);
        await store.End(id, state, end, CancellationToken.None);
    }

    private async Task<(JobState State, JobEnd End)> Attempt<TPayload>(
        IServiceProvider provider,
        JobStore store,
        Guid id,
        TPayload payload,
        CancellationToken ct
    )
    {
        try
        {
            var control = new Control(store, id);
            await control.Report(0, 0, ct);
            var end = await provider.GetRequiredService<IJobWork<TPayload>>().Run(payload, control, ct);
            return (end.ErrorCode is null ? JobState.Succeeded : JobState.Failed, end);
        }
        catch (OperationCanceledException)
        {
            return (JobState.Cancelled, new JobEnd(JobErrors.Cancelled, "null"));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Job {JobId} failed", id);
            return (JobState.Failed, new JobEnd("job.failed", "null"));
        }
    }

    private sealed class Control(JobStore store, Guid id) : IJobControl
    {
        public async Task Report(long done, long total, CancellationToken ct)
        {
            if (!await store.Touch(id, done, total, ct))
            {
                throw new OperationCanceledException("The job was cancelled.");
            }
        }
    }
}

/// <inheritdoc cref="IJobs"/>
public sealed class Jobs(JobStore store, JobRunner runner) : IJobs
{
    public async Task<Guid> Start<TPayload>(JobDraft draft, TPayload payload, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await store.Add(id, draft, ct);
        runner.Enqueue(id, payload);
        return id;
    }
}
