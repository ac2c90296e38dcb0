using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Providers;

namespace Tepat.Api.Tests.Fixture;

/// <summary>
/// The whole program over a database of its own: a SQLite file copied from one that was migrated and seeded once, or a new database on the
/// SQL Server of the tests. Clients are named people; each answer is held against the OpenAPI document.
/// </summary>
public sealed class TepatApi : WebApplicationFactory<Program>
{
    public const string Password = "kata-sandi-uji";
    public const string VendorKey = "tepat_0000000000000000000000000000000000000000000000000000000000000000";

    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly string directory = Directory.CreateTempSubdirectory("tepat-api-").FullName;
    private readonly TestDatabase? onServer;
    private string? document;

    /// <summary>The program on that engine; the test is skipped by name where the engine is not there.</summary>
    public TepatApi(DatabaseProvider provider)
        : this(fromTemplate: provider == DatabaseProvider.Sqlite) =>
        onServer = provider == DatabaseProvider.SqlServer ? new TestDatabase(provider) : null;

    public TepatApi(IReadOnlyDictionary<string, string>? settings = null, bool fromTemplate = true)
    {
        this.settings = settings ?? new Dictionary<string, string>();
        if (fromTemplate)
        {
            File.Copy(TemplateDatabase.File, DatabaseFile);
        }
    }

    /// <summary>The program's clock: three weeks into production, whenever the tests run. It stands still until a test moves it.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 10, 29, 7, 31, 0, TimeSpan.Zero));

    public string DatabaseFile => Path.Combine(directory, "tepat.db");

    public async Task<ApiClient> As(string userName, string password = Password)
    {
        var client = await Anonymous();
        client.Http.DefaultRequestHeaders.Add("X-Tepat-Client", "tests");
        (await client.Post("/api/session", new { userName, password })).ShouldBe(200);
        return client;
    }

    public async Task<ApiClient> Anonymous()
    {
        document ??= await Server.CreateClient().GetStringAsync("/swagger/v1/swagger.json");
        return new ApiClient(CreateDefaultClient(new DeclaredAnswers(document), new KeptCookies()));
    }

    /// <summary>The first demo vendor, CONTOH, unless another key is given.</summary>
    public async Task<ApiClient> Vendor(string key = VendorKey)
    {
        var client = await Anonymous();
        client.Http.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    /// <summary>Another vendor, by a key that the administrator makes for it.</summary>
    public async Task<ApiClient> VendorOf(string code)
    {
        var admin = await As("admin");
        var body = new
        {
            name = "Tests",
            scopes = new[] { "read", "report" },
            daysValid = 30,
        };
        var made = await admin.Post($"/api/vendors/{code}/api-keys", body);
        made.ShouldBe(201);
        return await Vendor(made.Body.GetProperty("key").GetString()!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Tepat", onServer?.ConnectionString ?? $"Data Source={DatabaseFile}");
        builder.UseSetting("Database:Provider", (onServer?.Provider ?? DatabaseProvider.Sqlite).ToString());
        builder.UseSetting("Demo:Story", "false");
        builder.UseSetting("TEPAT_DEMO_PASSWORD", Password);
        builder.UseSetting("TEPAT_DEMO_VENDOR_KEY", VendorKey);
        builder.UseSetting("Identity:SignInsPerAddressPerMinute", "100000");
        builder.UseSetting("Identity:SignInsPerUserPerMinute", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        onServer?.Dispose();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
