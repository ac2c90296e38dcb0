using System.Globalization;
using System.Runtime.InteropServices;
using Tepat.VendorSimulator;

// Plays a plant for a whole order over HTTP and holds every answer against docs/vendor-integration.md.
// Ends with 0 when all was as promised, 1 at the first surprise, 2 when there is nothing to play.
if (SimulatorOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(SimulatorOptions.Usage);
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var http = new HttpClient { BaseAddress = options.Url };
IKpu kpu = options switch
{
    { IsTest: true } => new KpuOfSandbox(http, options.Key),
    { DemoPassword: { } password } => new KpuOfDemo(() => Task.FromResult(new HttpClient { BaseAddress = options.Url }), password),
    _ => new KpuElsewhere(),
};
using var end = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
try
{
    using var demo = options.Demo is null ? null : await Demo.Start(options, http, end.Token);
    var played = await new Simulator(http, options, kpu, Console.WriteLine).Run(end.Token);
    Console.WriteLine(
        $"{played.Order} is closed{(options.IsTest ? " in the sandbox" : "")}: {played.Sheets:N0} sheets printed = packed = shipped"
    );
    Console.WriteLine(
        $"{played.Events:N0} events in {played.Took.TotalSeconds:N1} s and {played.Calls:N0} calls ({played.Waits:N0} waits): "
            + $"{played.Accepted:N0} accepted, {played.Duplicates:N0} duplicates, {played.Rejected:N0} rejected"
    );
    foreach (var (mishap, times) in played.Mishaps.OrderBy(entry => entry.Key, StringComparer.Ordinal))
    {
        Console.WriteLine($"  {mishap, -40} {times, 6:N0}");
    }

    Console.WriteLine("Every answer was as docs/vendor-integration.md promises.");
    if (demo is not null)
    {
        Console.WriteLine($"The demo goes on at {options.Url} until Ctrl-C.");
        await demo.Ends(end.Token);
    }

    return 0;
}
catch (OperationCanceledException) when (end.IsCancellationRequested)
{
    return 0;
}
catch (SurpriseException surprise)
{
    Console.Error.WriteLine($"Surprise: {surprise.Message}");
    return 1;
}
catch (CannotPlayException reason)
{
    Console.Error.WriteLine(reason.Message);
    return 2;
}

// Whatever was started for the play ends with it.
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    end.Cancel();
}
