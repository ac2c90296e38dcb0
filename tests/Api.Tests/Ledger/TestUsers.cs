using System.Globalization;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>People whom the demo does not have, made by the administrator.</summary>
internal static class TestUsers
{
    public const string NewPassword = "kuda-besi-sawah";

    /// <summary>Makes a user and signs in as them.</summary>
    public static async Task<ApiClient> NewUser(this TepatApi api, string userName, string role, string region)
    {
        var admin = await api.As("admin");
        var wish = new
        {
            userName,
            displayName = "Petugas Contoh",
            role,
            region,
        };
        var made = await admin.Post("/api/users", wish);
        made.ShouldBe(201);
        var client = await api.Anonymous();
        client.Http.DefaultRequestHeaders.Add("X-Tepat-Client", "tests");
        var credentials = new
        {
            userName,
            password = made.Body.GetProperty("temporaryPassword").GetString(),
            newPassword = NewPassword,
        };
        (await client.Post("/api/session", credentials)).ShouldBe(200);
        return client;
    }

    /// <summary>Gives a user another role and region.</summary>
    public static async Task Promote(this TepatApi api, string userName, string role, string region)
    {
        var admin = await api.As("admin");
        var users = (await admin.Get("/api/users")).Body.GetProperty("items").EnumerateArray();
        var id = users.Single(user => user.GetProperty("userName").GetString() == userName).GetProperty("id").GetInt64();
        var route = $"/api/users/{id.ToString(CultureInfo.InvariantCulture)}";
        var change = new
        {
            displayName = "Petugas Contoh",
            role,
            region,
            isActive = true,
        };
        var version = (await admin.Get(route)).Headers["ETag"];
        (await admin.Put(route, change, ("If-Match", version))).ShouldBe(200);
    }
}
