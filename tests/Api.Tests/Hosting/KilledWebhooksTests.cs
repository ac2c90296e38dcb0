using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Procurement;

namespace Tepat.Api.Tests.Hosting;

/// <summary>The program killed hard while it tells a vendor's systems: what was committed is told, and by its id it counts once.</summary>
public sealed class KilledWebhooksTests
{
    private const int Lanes = 4;
    private const int OrdersPerLane = 6;
    private const int Orders = Lanes * OrdersPerLane;
    private const string Contract = "K-KILL-WH";
    private const string Route = "/api/vendors/CONTOH/webhooks";

    // First amid commands, then twice by a letter that has come and whose answer never arrives.
    private const int CommandsBeforeKill = 15;
    private static readonly int[] LettersBeforeKill = [1, 10];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, string> Settings = new() { ["Webhooks__AllowLoopbackHttp"] = "true" };

    private readonly ConcurrentDictionary<int, string> orders = new();

    private string directory = null!;
    private List<Hook> hooks = null!;

    [SetUp]
    public async Task Prepare()
    {
        directory = Directory.CreateTempSubdirectory("tepat-killed-").FullName;
        hooks = [new Hook(await Receiver.Start()), new Hook(await Receiver.Start())];
        using var api = new TepatApi();
        await api.Contract(Contract);
        using var connection = new SqliteConnection($"Data Source={api.DatabaseFile}");
        await connection.ExecuteAsync("VACUUM INTO @File", new { File });
    }

    [TearDown]
    public async Task CleanUp()
    {
        foreach (var hook in hooks)
        {
            await hook.Receiver.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private string File => Path.Combine(directory, "tepat.db");

    [Test]
    public async Task What_is_due_is_told_under_its_one_id_however_often_the_program_is_killed()
    {
        using (var server = await ServerProcess.Start(File, Settings))
        {
            await Enter(server);
            await WorkUntilKilled(server, atCommand: CommandsBeforeKill, atLetter: int.MaxValue);
            await PassOverLeases();
        }

        foreach (var letters in LettersBeforeKill)
        {
            using var server = await ServerProcess.Start(File, Settings);
            await WorkUntilKilled(server, atCommand: int.MaxValue, letters);
            (await PassOverLeases()).ShouldBeInRange(1, hooks.Count);
        }

        using (var server = await ServerProcess.Start(File, Settings))
        {
            var told = ToldWhen(() => hooks.TrueForAll(hook => Ids(hook).Count == 2 * Orders));
            await Work(server, () => { });
            await told.WaitAsync(Patience);
            await EndedAs("delivered", await As(server, "admin"));
        }

        hooks.ForEach(ShouldHaveBeenToldAll);
        Ids(hooks[0]).ShouldBe(Ids(hooks[1]), ignoreOrder: true);
        (hooks.Sum(hook => hook.Receiver.Letters.Count) - (2 * 2 * Orders)).ShouldBeGreaterThanOrEqualTo(LettersBeforeKill.Length);
    }

    private async Task Enter(ServerProcess server)
    {
        var admin = await As(server, "admin");
        foreach (var hook in hooks)
        {
            var made = await admin.Post(Route, new { address = hook.Receiver.Address });
            made.ShouldBe(201);
            hook.Secret = made.Body.GetProperty("secret").GetString()!;
        }
    }

    /// <summary>Lanes of commands while letters go out; the command or the letter of that number kills the program.</summary>
    private async Task WorkUntilKilled(ServerProcess server, int atCommand, int atLetter)
    {
        var (commands, before) = (0, Letters);
        var killed = new TaskCompletionSource();
        _ = ToldWhen(() => Letters - before >= atLetter && Kill());
        try
        {
            await Work(server, () => _ = Interlocked.Increment(ref commands) == atCommand && Kill());
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException)
        {
            // A lane had a command under way.
        }

        await killed.Task.WaitAsync(Patience);

        bool Kill()
        {
            server.Kill();
            return killed.TrySetResult();
        }
    }

    // Every command bears its own key, so that all may be said again after each start: the retry gets the first answer.
    private async Task Work(ServerProcess server, Action answered)
    {
        var (officer, head) = (await As(server, "prov35"), await As(server, "head35"));
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(Lane));

        async Task Lane(int lane)
        {
            for (var number = lane; number < Orders; number += Lanes)
            {
                var wish = Procurement.Orders.Order(Contract, "GUB-35", $"35.{number + 1:00}", 100);
                var issued = await officer.Post("/api/orders", wish, ("Idempotency-Key", $"order-{number}"));
                issued.ShouldBe(201);
                var order = issued.Body.GetProperty("code").GetString()!;
                orders.GetOrAdd(number, order).ShouldBe(order);
                answered();
                var proof = new { proofHash = new string('a', 64) };
                (await head.Post($"/api/orders/{order}/proof", proof, ("Idempotency-Key", $"proof-{number}"))).ShouldBe(200);
                answered();
            }
        }
    }

    /// <summary>Ends with the letter that makes it true. It is asked one letter after another, before the letter is answered.</summary>
    private Task ToldWhen(Func<bool> isSo)
    {
        var told = new TaskCompletionSource();
        var one = new Lock();
        foreach (var hook in hooks)
        {
            hook.Receiver.Answer = context =>
            {
                lock (one)
                {
                    if (!told.Task.IsCompleted && isSo())
                    {
                        told.SetResult();
                    }
                }

                return context.Response.WriteAsync("OK");
            };
        }

        return told.Task;
    }

    // A delivery that a dead program held is due when its minute has run out. The test does not wait for that minute.
    private async Task<int> PassOverLeases()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        return await connection.ExecuteAsync("UPDATE WebhookDelivery SET NextAt = 0 WHERE State = 'waiting' AND NextAt > 0");
    }

    // The last answer is noted a moment after it was given.
    private static async Task EndedAs(string state, ApiClient admin)
    {
        using var patience = new CancellationTokenSource(Patience);
        var list = await All(admin);
        while (list.Exists(row => row.GetProperty("state").GetString() == "waiting"))
        {
            await Task.Delay(25, patience.Token);
            list = await All(admin);
        }

        list.Count.ShouldBe(2 * 2 * Orders);
        list.ShouldAllBe(row => row.GetProperty("state").GetString() == state);
    }

    private static async Task<List<JsonElement>> All(ApiClient admin)
    {
        var list = await admin.Get("/api/vendors/CONTOH/webhook-deliveries?limit=500");
        list.ShouldBe(200);
        return [.. list.Body.GetProperty("items").EnumerateArray()];
    }

    private void ShouldHaveBeenToldAll(Hook hook)
    {
        hook.Receiver.Letters.ShouldAllBe(letter => letter.Signature == letter.SignatureWith(hook.Secret));
        var byId = hook.Receiver.Letters.ToLookup(letter => letter.Headers["Tepat-Webhook-Id"], letter => letter.Body);
        byId.ShouldAllBe(letters => letters.Distinct().Count() == 1);
        var expected = orders.Values.SelectMany(order => new[] { $"{order} issued", $"{order} proofApproved" });
        byId.Select(letters => ChangeIn(letters.First())).ShouldBe(expected, ignoreOrder: true);
    }

    private static string ChangeIn(string body)
    {
        var data = JsonDocument.Parse(body).RootElement.GetProperty("data");
        return $"{data.GetProperty("order").GetString()} {data.GetProperty("change").GetString()}";
    }

    private int Letters => hooks.Sum(hook => hook.Receiver.Letters.Count);

    private static HashSet<string> Ids(Hook hook) => [.. hook.Receiver.Letters.Select(letter => letter.Headers["Tepat-Webhook-Id"])];

    private static async Task<ApiClient> As(ServerProcess server, string userName)
    {
        var cookies = new KeptCookies { InnerHandler = new HttpClientHandler { UseCookies = false } };
        var client = new ApiClient(new HttpClient(cookies) { BaseAddress = server.Address });
        client.Http.DefaultRequestHeaders.Add("X-Tepat-Client", "tests");
        (await client.Post("/api/session", new { userName, password = TepatApi.Password })).ShouldBe(200);
        return client;
    }

    private sealed class Hook(Receiver receiver)
    {
        public Receiver Receiver { get; } = receiver;

        public string Secret { get; set; } = "";
    }
}
