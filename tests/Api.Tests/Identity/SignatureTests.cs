using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

/// <summary>A signature needs a person who has just proved to be there; asking for a second factor is the smallest one.</summary>
public sealed class SignatureTests : ApiTests
{
    private const string Header = "X-Tepat-Signature";

    [Test]
    public async Task Fresh_sign_in_signs()
    {
        var client = await Api.As("sek35");

        (await client.Post("/api/session/second-factor")).ShouldBe(200);
    }

    [Test]
    public async Task Later_the_password_is_asked_for_again_and_its_token_signs_for_five_minutes()
    {
        var client = await Api.As("head35");
        Api.Time.Advance(TimeSpan.FromMinutes(11));

        (await client.Post("/api/session/second-factor")).ShouldBeProblem(403, "signature.required");
        (await client.Post("/api/session/re-authentication", new { password = "salah" })).ShouldBe(401);
        var ticket = await client.Post("/api/session/re-authentication", new { password = TepatApi.Password });
        var token = ticket.Body.GetProperty("token").GetString()!;

        (await client.Post("/api/session/second-factor", null, (Header, token))).ShouldBe(200);
        Api.Time.Advance(TimeSpan.FromMinutes(6));
        (await client.Post("/api/session/second-factor", null, (Header, token))).ShouldBeProblem(403, "signature.required");
    }

    [Test]
    public async Task Token_of_another_person_signs_nothing()
    {
        var head = await Api.As("head35");
        var prov = await Api.As("prov35");
        Api.Time.Advance(TimeSpan.FromMinutes(11));

        var ticket = await head.Post("/api/session/re-authentication", new { password = TepatApi.Password });
        var token = ticket.Body.GetProperty("token").GetString()!;

        (await prov.Post("/api/session/second-factor", null, (Header, token))).ShouldBeProblem(403, "signature.required");
        (await prov.Post("/api/session/second-factor", null, (Header, "garbage"))).ShouldBeProblem(403, "signature.required");
    }

    [Test]
    public async Task Key_signs_nothing()
    {
        var vendor = await Api.Vendor();

        (await vendor.Post("/api/session/re-authentication", new { password = TepatApi.Password })).ShouldBeProblem(
            403,
            "session.not_a_user"
        );
    }
}
