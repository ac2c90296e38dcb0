using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Procurement;

/// <summary>What tests of orders say again and again.</summary>
internal static class Orders
{
    public const long PriceSen = 20_000;

    /// <summary>A contract of the province with the first vendor, signed.</summary>
    public static async Task<string> Contract(this TepatApi api, string code, long ceilingSen = 100_000_000 * PriceSen)
    {
        var (maker, secretary) = (await api.As("prov35"), await api.As("sek35"));
        var draft = new
        {
            code,
            vendor = "CONTOH",
            region = "35",
            title = "Surat suara",
            ceilingSen,
        };
        (await maker.Post("/api/contracts", draft)).ShouldBe(201);
        (await secretary.Post($"/api/contracts/{code}/sign", null, ("If-Match", "\"1\""))).ShouldBe(200);
        return code;
    }

    public static object Order(string contract, string contest, string destination, long regular, long revote = 0) =>
        new
        {
            contract,
            plant = "GRESIK-01",
            item = "BALLOT",
            contest,
            unitPriceSen = PriceSen,
            lines = new[]
            {
                new
                {
                    destination,
                    regularQuantity = regular,
                    reserveQuantity = 0,
                    revoteQuantity = revote,
                    dueAt = "2024-11-03T00:00:00+07:00",
                },
            },
        };

    public static object Batch(params (string Type, object Data)[] events) =>
        new
        {
            events = events.Select(sent => new
            {
                id = Guid.NewGuid().ToString(),
                type = sent.Type,
                version = 1,
                occurredAt = "2024-10-10T08:00:00+07:00",
                data = sent.Data,
            }),
        };

    public static IReadOnlyList<string> Codes(this Answer answer) =>
        [.. answer.Body.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("code").GetString()!)];

    public static bool Has(this JsonElement element, string field) => element.TryGetProperty(field, out _);
}
