using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Client.Tests;

namespace Tepat.Api.Tests.Ledger;

/// <summary>The programs in docs/samples, run as a plant would run them. One whose interpreter is not here is skipped by name.</summary>
public sealed class VendorSamplesTests : ApiTests
{
    private const int AllRecorded = 0;
    private const int PersonNeeded = 1;
    private const int SomeRejected = 3;

    private static readonly string Samples = Path.Combine(Repository.Root, "docs", "samples");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Program[] All =
    [
        new("csharp", "dotnet", "run", Path.Combine(Samples, "csharp", "send.cs")),
        new("python", "python3", Path.Combine(Samples, "python", "send.py")),
        new("shell", "bash", Path.Combine(Samples, "shell", "send.sh")),
    ];

    private static readonly string[] BadLineDestinations = ["35.01", "35.02", "35.03"];
    private static readonly string[] StoppedDestinations = ["35.04", "35.05", "35.06"];
    private static readonly string[] ReusedDestinations = ["35.07", "35.08", "35.09"];

    private string outbox = null!;

    // What is ordered for a destination is ordered once, so each run has a destination of its own.
    private static IEnumerable<TestCaseData> Of(string[] destinations) =>
        All.Zip(destinations, (sample, destination) => new TestCaseData(sample, destination).SetArgDisplayNames(sample.Name));

    private static IEnumerable<TestCaseData> OverABadLine() => Of(BadLineDestinations);

    private static IEnumerable<TestCaseData> Stopped() => Of(StoppedDestinations);

    private static IEnumerable<TestCaseData> Reused() => Of(ReusedDestinations);

    [SetUp]
    public void MakeOutbox() => outbox = Path.Combine(Directory.CreateTempSubdirectory("tepat-outbox-").FullName, "outbox.ndjson");

    [TearDown]
    public void RemoveOutbox() => Directory.Delete(Path.GetDirectoryName(outbox)!, recursive: true);

    [TestCaseSource(nameof(OverABadLine))]
    public async Task Each_event_counts_once_over_a_bad_line(Program sample, string destination)
    {
        var plant = await Plant.Ready(Api, $"K-{destination}", "GUB-35", Plant.Line(destination, 4_000));
        await using var line = await BadLine.Open(
            Api.CreateDefaultClient(),
            Trouble.TooMany,
            Trouble.AnswerLost,
            Trouble.Away,
            Trouble.AnswerLost
        );
        Write(
            Event($"{destination}-1", "production.print-run-reported", plant.Run("R-1", 4_000)),
            Packed($"{destination}-2", plant, destination, 2_000),
            Packed($"{destination}-3", plant, destination, 2_001),
            Packed($"{destination}-4", plant, destination, 1_000)
        );

        (await Run(sample, line, ends: SomeRejected)).ShouldContain("3 recorded, 1 rejected");

        (await PackedSheets(plant)).ShouldBe(3_000);
        (await File.ReadAllTextAsync($"{outbox}.answers")).ShouldContain("carton.beyond_order_line");
    }

    [TestCaseSource(nameof(Stopped))]
    public async Task What_was_recorded_is_not_sent_again_by_the_next_run(Program sample, string destination)
    {
        var plant = await Plant.Ready(Api, $"K-{destination}", "GUB-35", Plant.Line(destination, 4_000));
        await using var line = await BadLine.Open(Api.CreateDefaultClient());
        Write(Event($"{destination}-1", "production.print-run-reported", plant.Run("R-1", 4_000)));
        (await Run(sample, line, ends: AllRecorded)).ShouldContain("1 recorded, 0 rejected");

        Write(Packed($"{destination}-2", plant, destination, 2_000));

        (await Run(sample, line, ends: AllRecorded)).ShouldContain("1 recorded, 0 rejected");
        (await PackedSheets(plant)).ShouldBe(2_000);
    }

    [TestCaseSource(nameof(Reused))]
    public async Task An_id_that_was_recorded_with_other_content_stops_the_program(Program sample, string destination)
    {
        var plant = await Plant.Ready(Api, $"K-{destination}", "GUB-35", Plant.Line(destination, 4_000));
        await using var line = await BadLine.Open(Api.CreateDefaultClient());
        Write(
            Event($"{destination}-1", "production.print-run-reported", plant.Run("R-1", 1_000)),
            Event($"{destination}-1", "production.print-run-reported", plant.Run("R-1", 1_001))
        );

        (await Run(sample, line, ends: PersonNeeded)).ShouldContain("recorded with other content");
    }

    private void Write(params object[] events) => File.AppendAllLines(outbox, events.Select(sent => JsonSerializer.Serialize(sent)));

    private static object Packed(string id, Plant plant, string destination, long sheets) =>
        Event(id, "production.carton-packed", plant.Carton(id, destination, sheets));

    private static object Event(string id, string type, object data) =>
        new
        {
            id,
            type,
            version = 1,
            occurredAt = "2024-10-10T08:00:00+07:00",
            data,
        };

    private async Task<string> Run(Program sample, BadLine line, int ends)
    {
        if (Command.Find(sample.Words[0]) is not { } program)
        {
            Assert.Ignore($"{sample.Words[0]} is not on this machine.");
            return "";
        }

        var environment = new Dictionary<string, string> { ["TEPAT_URL"] = line.Address, ["TEPAT_KEY"] = TepatApi.VendorKey };
        using var process = Command.Start(
            Path.GetDirectoryName(outbox)!,
            program,
            [.. sample.Words[1..], outbox],
            environment,
            out var output
        );
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var said = string.Join('\n', output);
        process.ExitCode.ShouldBe(ends, said);
        return said;
    }

    private static async Task<long> PackedSheets(Plant plant) =>
        (await plant.Vendor.Get($"/api/vendor/orders/{plant.Order}")).Body.GetProperty("order").GetProperty("packedQuantity").GetInt64();

    /// <summary>A sample and the words that run it, the outbox aside.</summary>
    public sealed record Program(string Name, params string[] Words);
}
