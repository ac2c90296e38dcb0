using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Packing;

/// <summary>Those who have no business in the packing hall of Kota Mojokerto.</summary>
internal static class Others
{
    /// <summary>Who packs in another region finds nothing; no observer, no vendor and no stranger writes.</summary>
    public static async Task RefusesOthers(this TepatApi api, string route, object body, string elsewhere)
    {
        (await (await api.As("kab3507")).Post(route, body)).ShouldBeProblem(404, elsewhere);
        (await (await api.As("observer35")).Post(route, body)).ShouldBeProblem(403, "permission.missing");
        (await (await api.Vendor()).Post(route, body)).ShouldBeProblem(403, "permission.missing");
        (await (await api.Anonymous()).Post(route, body)).ShouldBeProblem(401, "session.required");
    }
}
