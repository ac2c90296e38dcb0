using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>Batches as a vendor writes them, and what came back.</summary>
internal static class Trial
{
    public static object Batch(string? mode, params object[] events) => mode is null ? new { events } : new { mode, events };

    public static object Event(string id, string type, object data) =>
        new
        {
            id,
            type,
            version = 1,
            occurredAt = "2024-10-10T08:00:00+07:00",
            data,
        };

    public static (int Accepted, int Duplicates, int Rejected) Counts(Answer answer) =>
        (
            answer.Body.GetProperty("accepted").GetInt32(),
            answer.Body.GetProperty("duplicates").GetInt32(),
            answer.Body.GetProperty("rejected").GetInt32()
        );

    public static IEnumerable<long> Sequences(Answer answer) =>
        answer.Body.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("sequence").GetInt64());

    /// <summary>Somebody with a new test key of a vendor; with both scopes unless they are named.</summary>
    public static async Task<ApiClient> Tester(this TepatApi api, string vendor, params string[] scopes)
    {
        var wish = new
        {
            name = "Uji sambungan",
            scopes = scopes.Length == 0 ? ["report", "read"] : scopes,
            daysValid = 30,
            isTest = true,
        };
        var made = await (await api.As("admin")).Post($"/api/vendors/{vendor}/api-keys", wish);
        made.ShouldBe(201);
        return await api.Vendor(made.Body.GetProperty("key").GetString()!);
    }
}

/// <summary>Every row of the database as a fingerprint.</summary>
internal static class Everything
{
    // The sandbox itself; when a key was last used and which calls were made, which is told of every key; the counters of inside ids.
    private static readonly string[] Beside = ["Sandbox", "SandboxEvent", "ApiKey", "CaptureCall", "CaptureRefusal", "IdBlock"];

    /// <summary>A line for each table: how many rows it has, and the hash of all of them.</summary>
    public static IReadOnlyList<string> Real(TepatApi api)
    {
        using var connection = new SqliteConnection($"Data Source={api.DatabaseFile};Mode=ReadOnly");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        return
        [
            .. tables
                .Where(table => !Beside.Contains(table))
                .Select(table =>
                {
                    var rows = Rows(connection, $"SELECT * FROM \"{table}\"").ToList();
                    var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
                    return $"{table}: {rows.Count.ToString(CultureInfo.InvariantCulture)} {Convert.ToHexStringLower(hash)}";
                }),
        ];
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        }
    }
}
