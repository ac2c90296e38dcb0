using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tepat.Application.Production.Sandbox;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <summary>Lets one call of a vendor into its sandbox at a time, and has sandboxes forgotten that nobody uses any more.</summary>
internal sealed partial class SandboxDesk(IServiceScopeFactory scopes, TimeProvider time, ILogger<SandboxDesk> log) : BackgroundService
{
    private static readonly TimeSpan ForgottenEvery = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<long, SemaphoreSlim> turns = new();

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Waits for the vendor's turn, which ends when it is disposed: two retries side by side would only fold everything twice.</summary>
    public async Task<IDisposable> Turn(long vendorId, CancellationToken ct)
    {
        var turn = turns.GetOrAdd(vendorId, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(ct);
        return new Ending(turn);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ForgottenEvery, time);
        do
        {
            await TryForget(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryForget(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ISandbox>().ForgetUnused(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotForgotten(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unused sandboxes could not be emptied; it is tried again.")]
    private static partial void NotForgotten(ILogger logger, Exception failure);

    private sealed class Ending(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
