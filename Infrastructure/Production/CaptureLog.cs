using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tepat.Application.Production;

namespace Tepat.Infrastructure.Production;

/// <inheritdoc cref="ICaptureLog"/>
/// <remarks>
/// Calls are gathered and written every second in one transaction, so a burst of small calls pays for one. What was gathered in the last second
/// before a crash is lost, and what comes faster than it can be written: the books know the events all the same.
/// </remarks>
internal sealed partial class CaptureLog(
    IServiceScopeFactory scopes,
    IOptions<CaptureLogOptions> options,
    TimeProvider time,
    ILogger<CaptureLog> log
) : BackgroundService, ICaptureLog
{
    private const int WaitingMax = 20_000;
    private const int WrittenAtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgottenEvery = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Channel<CaptureCall> waiting = Channel.CreateBounded<CaptureCall>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    public void Add(CaptureCall call) => waiting.Writer.TryWrite(call);

    public async Task Flush(CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            while (Gathered() is { Count: > 0 } calls)
            {
                await InScope(store => store.Write(calls, CancellationToken.None));
            }
        }
        catch (Exception failure)
        {
            Lost(log, failure);
        }
        finally
        {
            writing.Release();
        }
    }

    // In portions, so that vendors' events need not wait.
    public async Task Forget()
    {
        var (before, most) = (time.GetUtcNow().AddDays(-options.Value.Days), options.Value.Calls);
        while (await InScope(store => store.ForgetSome(before, most, CancellationToken.None)))
        {
            // The next portion.
        }
    }

    public override void Dispose()
    {
        writing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var forgottenAt = DateTimeOffset.MinValue;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Flush(stoppingToken);
                if (time.GetUtcNow() - forgottenAt >= ForgottenEvery)
                {
                    forgottenAt = time.GetUtcNow();
                    await TryForget();
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Flush(CancellationToken.None);
        }
    }

    private async Task TryForget()
    {
        try
        {
            await Forget();
        }
        catch (Exception failure)
        {
            Lost(log, failure);
        }
    }

    private List<CaptureCall> Gathered()
    {
        List<CaptureCall> calls = [];
        while (calls.Count < WrittenAtOnce && waiting.Reader.TryRead(out var call))
        {
            calls.Add(call);
        }

        return calls;
    }

    private async Task<bool> InScope(Func<CaptureStore, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaptureStore>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of vendors' calls could not be kept up")]
    private static partial void Lost(ILogger logger, Exception failure);
}
