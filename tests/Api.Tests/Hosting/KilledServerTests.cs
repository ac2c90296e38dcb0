using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Hosting;

/// <summary>Parallel batches while the program is killed hard: what was answered stays, and sending all again makes each event count once.</summary>
public sealed class KilledServerTests
{
    private const int Lanes = 8;
    private const int BatchesPerLane = 12;
    private const int CartonsPerBatch = 50;
    private const int Cartons = Lanes * BatchesPerLane * CartonsPerBatch;

    // A kill comes with so many batches answered, and with those of all other lanes under way.
    private static readonly int[] AnsweredBeforeKill = [10, 45];

    private readonly ConcurrentDictionary<string, long> answered = new();

    private string directory = null!;

    [SetUp]
    public void MakeDirectory() => directory = Directory.CreateTempSubdirectory("tepat-killed-").FullName;

    [TearDown]
    public void RemoveDirectory()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Test]
    public async Task Each_event_of_parallel_batches_counts_once_however_often_the_program_is_killed()
    {
        var file = Path.Combine(directory, "tepat.db");
        var order = await ReadyToPack(file);
        List<List<object>> lanes = [];
        foreach (var kill in AnsweredBeforeKill)
        {
            using var server = await ServerProcess.Start(file);
            lanes = lanes.Count > 0 ? lanes : await LanesOf(server, order);
            (await SendUntilKilled(server, lanes, kill)).ShouldBeLessThan(Lanes * BatchesPerLane, "The kill came too late.");
        }

        using (var server = await ServerProcess.Start(file))
        {
            using var http = Client(server);
            await Task.WhenAll(lanes.Select(batches => SendAll(http, batches)));
            await SendAll(http, lanes.SelectMany(batches => batches), mayBeNew: false);
            var packed = await http.GetFromJsonAsync<JsonElement>($"/api/vendor/orders/{order}");
            packed.GetProperty("order").GetProperty("packedQuantity").GetInt64().ShouldBe(Cartons);
        }

        answered.Count.ShouldBe(Cartons);
        answered.Values.Distinct().Count().ShouldBe(Cartons);
        var (exitCode, said) = await ServerProcess.Say(file, "verify");
        exitCode.ShouldBe(0, said);
    }

    private static async Task<string> ReadyToPack(string file)
    {
        using var api = new TepatApi();
        var plant = await Plant.Ready(api, "K-KILL", "GUB-35", Plant.Line("35.07", Cartons));
        await plant.Prints("R-1", Cartons);
        using var connection = new SqliteConnection($"Data Source={api.DatabaseFile}");
        await connection.ExecuteAsync("VACUUM INTO @File", new { File = file });
        return plant.Order;
    }

    // The program takes nothing that happened years ago: its own time, once, so that what is sent again is the same.
    private static async Task<List<List<object>>> LanesOf(ServerProcess server, string order)
    {
        using var http = Client(server);
        using var answer = await http.GetAsync("/health/live");
        var occurredAt = answer.Headers.Date!.Value.AddMinutes(-1);
        return [.. Enumerable.Range(0, Lanes).Select(lane => Batches(order, lane, occurredAt).ToList())];
    }

    private static IEnumerable<object> Batches(string order, int lane, DateTimeOffset occurredAt) =>
        Enumerable
            .Range(0, BatchesPerLane)
            .Select(batch => new
            {
                events = Enumerable.Range(0, CartonsPerBatch).Select(i => Packed(order, $"KILL-{lane}-{batch}-{i}", occurredAt)).ToList(),
            });

    private static object Packed(string order, string code, DateTimeOffset occurredAt) =>
        new
        {
            id = code,
            type = "production.carton-packed",
            version = 1,
            occurredAt,
            data = new
            {
                order,
                destination = "35.07",
                carton = code,
                pool = "ordinary",
                sheets = 1,
                seal = $"SG-{code}",
            },
        };

    /// <summary>Every lane sends its batches one after another; the answer of that number kills the program. Returns the batches answered.</summary>
    private async Task<int> SendUntilKilled(ServerProcess server, List<List<object>> lanes, int kill)
    {
        using var http = Client(server);
        var answers = 0;
        await Task.WhenAll(
            lanes.Select(async batches =>
            {
                try
                {
                    foreach (var batch in batches)
                    {
                        await Send(http, batch, mayBeNew: true);
                        if (Interlocked.Increment(ref answers) == kill)
                        {
                            server.Kill();
                        }
                    }
                }
                catch (Exception killed) when (killed is HttpRequestException or IOException)
                {
                    // This lane had a batch under way.
                }
            })
        );
        answers.ShouldBeGreaterThanOrEqualTo(kill);
        return answers;
    }

    private async Task SendAll(HttpClient http, IEnumerable<object> batches, bool mayBeNew = true)
    {
        foreach (var batch in batches)
        {
            await Send(http, batch, mayBeNew);
        }
    }

    // A batch is there whole or not at all, and what was answered once is answered so for good.
    private async Task Send(HttpClient http, object batch, bool mayBeNew)
    {
        using var response = await http.PostAsJsonAsync("/api/vendor/events", batch);
        var answer = await Answer.Of(response);
        answer.ShouldBe(200);
        var results = answer.Body.GetProperty("results").EnumerateArray().ToList();
        results.Select(result => result.GetProperty("status").GetString()).Distinct().Count().ShouldBe(1, answer.Text);
        foreach (var result in results)
        {
            var (id, sequence) = (result.GetProperty("id").GetString()!, result.GetProperty("sequence").GetInt64());
            if (result.GetProperty("status").GetString() == "accepted")
            {
                (mayBeNew && !answered.ContainsKey(id)).ShouldBeTrue($"{id} counts a second time.");
            }

            answered.GetOrAdd(id, sequence).ShouldBe(sequence);
        }
    }

    private static HttpClient Client(ServerProcess server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Api-Key", ServerProcess.VendorKey);
        return http;
    }
}
