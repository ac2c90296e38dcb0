using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

/// <summary>A key whose vendor signs: what is reported with it counts only under the vendor's signature (RFC 9421).</summary>
public sealed class SignedCallsTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string Covered = "(\"@method\" \"@path\" \"content-digest\")";

    // A checkpoint of a truck that nobody knows: a signature is looked at before what it signs.
    private const string Report = """
        {"mode":"each","events":[{"id":"TTD-1","type":"shipments.checkpoint-passed","version":1,"occurredAt":"2024-10-28T11:00:00+07:00",
        "data":{"shipment":"SJ-TIDAK-ADA","place":"Gerbang"}}]}
        """;

    private readonly ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private ApiClient vendor = null!;
    private long id;
    private string publicPart = null!;

    [OneTimeSetUp]
    public async Task MakeSigningKey()
    {
        var admin = await Api.As("admin");
        var wish = new
        {
            name = "Bertanda tangan",
            scopes = new[] { "report", "read" },
            daysValid = 30,
        };
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", wish);
        vendor = await Api.Vendor(made.Body.GetProperty("key").GetString()!);
        id = made.Body.GetProperty("apiKey").GetProperty("id").GetInt64();
        publicPart = made.Body.GetProperty("apiKey").GetProperty("publicPart").GetString()!;
        var set = await admin.Put(
            $"/api/vendors/CONTOH/api-keys/{id}/signing-key",
            new { publicKey = own.ExportSubjectPublicKeyInfoPem() }
        );
        set.ShouldBe(200);
        set.Body.GetProperty("signingKey").GetString()!.Length.ShouldBe(64);
    }

    [OneTimeTearDown]
    public void Forget() => own.Dispose();

    [Test]
    public async Task Signed_report_is_taken_and_an_unsigned_one_is_not()
    {
        (await Send(Report, Signed(Report))).ShouldBe(200);
        (await vendor.Post(Route, Content(Encoding.UTF8.GetBytes(Report)))).ShouldBeProblemAt(
            401,
            "request_signature.missing",
            "Signature-Input"
        );
        (await vendor.Get("/api/vendor/orders")).ShouldBe(200);
    }

    [Test]
    public async Task Signature_is_over_the_body_as_it_was_sent()
    {
        var packed = Gzip(Report);

        (await Send(packed, Signed(packed), encoding: "gzip")).ShouldBe(200);
        (await Send(packed, Signed(Encoding.UTF8.GetBytes(Report)), encoding: "gzip")).ShouldBeProblemAt(
            401,
            "request_signature.digest_wrong",
            "Content-Digest"
        );
        (await Send(Report.Replace("Gerbang", "Gudang"), Signed(Report))).ShouldBeProblem(401, "request_signature.digest_wrong");
    }

    [Test]
    public async Task Signature_of_another_is_none()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await Send(Report, Signed(Report, new Signing { By = other }))).ShouldBeProblemAt(401, "request_signature.wrong", "Signature");
        (await Send(Report, Signed(Report, new Signing { Path = "/api/vendor/others" }))).ShouldBeProblem(401, "request_signature.wrong");
        (await Send(Report, Signed(Report, new Signing { Method = "PUT" }))).ShouldBeProblem(401, "request_signature.wrong");
    }

    [Test]
    public async Task Mode_in_the_address_has_to_be_signed_as_well()
    {
        var withQuery = Signed(
            Report,
            new Signing { Covered = "(\"@method\" \"@path\" \"@query\" \"content-digest\")", Query = "?mode=each" }
        );

        (await Send(Report, withQuery, $"{Route}?mode=each")).ShouldBe(200);
        (await Send(Report, withQuery, $"{Route}?mode=all-or-nothing")).ShouldBeProblem(401, "request_signature.wrong");
        var without = await Send(Report, Signed(Report), $"{Route}?mode=each");
        without.ShouldBeProblem(401, "request_signature.not_covered");
        without.Body.GetProperty("facts").GetProperty("component").GetString().ShouldBe("@query");
    }

    [TestCase("(\"@method\" \"@path\")", "request_signature.not_covered")]
    [TestCase("()", "request_signature.not_covered")]
    [TestCase("(\"@method\" \"@path\" \"content-digest\" \"x-not-there\")", "request_signature.component_unknown")]
    [TestCase("(\"@method\" \"@path\" \"content-digest\" \"@status\")", "request_signature.component_unknown")]
    [TestCase("(\"@method\" \"@path\" \"content-digest\";sf)", "request_signature.malformed")]
    [TestCase("\"@method\"", "request_signature.malformed")]
    public async Task Signature_that_covers_too_little_or_what_is_not_there_is_refused(string covered, string code) =>
        (await Send(Report, Signed(Report, new Signing { Covered = covered }))).ShouldBeProblemAt(401, code, "Signature-Input");

    [TestCase(-301)]
    [TestCase(301)]
    public async Task Signature_of_another_time_is_refused(int seconds) =>
        (await Send(Report, Signed(Report, new Signing { Seconds = seconds }))).ShouldBeProblem(401, "request_signature.out_of_time");

    [TestCase(";alg=\"hmac-sha256\"", "request_signature.algorithm_other")]
    [TestCase(";keyid=\"tp_lain\"", "request_signature.key_other")]
    [TestCase(";expires=1", "request_signature.out_of_time")]
    [TestCase(";expires", "request_signature.malformed")]
    public async Task Parameters_of_another_signature_are_refused(string parameter, string code) =>
        (await Send(Report, Signed(Report, new Signing { Parameters = parameter }))).ShouldBeProblem(401, code);

    [Test]
    public async Task Algorithm_and_key_may_be_named()
    {
        var named = Signed(Report, new Signing { Parameters = $";keyid=\"{publicPart}\";alg=\"ecdsa-p256-sha256\"" });

        (await Send(Report, named)).ShouldBe(200);
    }

    [Test]
    public async Task Successor_of_a_key_signs_like_it()
    {
        var admin = await Api.As("admin");
        var successor = await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { overlapDays = 7 });
        var renewed = await Api.Vendor(successor.Body.GetProperty("key").GetString()!);

        (await renewed.Post(Route, Content(Encoding.UTF8.GetBytes(Report)))).ShouldBeProblem(401, "request_signature.missing");
        (await renewed.Post(Route, Content(Encoding.UTF8.GetBytes(Report)), Signed(Report))).ShouldBe(200);
    }

    [TestCase("bukan kunci", "signing_key.unusable")]
    [TestCase("", "signing_key.unusable")]
    public async Task What_is_no_public_key_is_refused(string text, string code) =>
        (await Set(await Api.As("admin"), text)).ShouldBeProblemAt(400, code, "publicKey");

    [Test]
    public async Task Private_key_and_one_of_another_curve_are_refused()
    {
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var admin = await Api.As("admin");

        (await Set(admin, own.ExportECPrivateKeyPem())).ShouldBeProblemAt(400, "signing_key.private", "publicKey");
        (await Set(admin, large.ExportSubjectPublicKeyInfoPem())).ShouldBeProblemAt(400, "signing_key.unusable", "publicKey");
    }

    [Test]
    public async Task Only_administrators_enter_signing_keys_and_only_for_that_vendors_keys()
    {
        var pem = own.ExportSubjectPublicKeyInfoPem();

        (await Set(await Api.As("prov35"), pem)).ShouldBeProblem(403, "permission.missing");
        (await Set(await Api.As("observer35"), pem)).ShouldBeProblem(403, "permission.missing");
        (await Set(await Api.Vendor(), pem)).ShouldBeProblem(403, "permission.missing");
        (await Set(await Api.Anonymous(), pem)).ShouldBeProblem(401, "session.required");
        (await Set(await Api.As("admin"), pem, "PERCONTOHAN")).ShouldBeProblem(404, "api_key.not_found");
    }

    [Test]
    public async Task Vendor_that_no_longer_signs_calls_as_before()
    {
        var admin = await Api.As("admin");
        var wish = new
        {
            name = "Tidak lagi",
            scopes = new[] { "report" },
            daysValid = 30,
        };
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", wish);
        var other = await Api.Vendor(made.Body.GetProperty("key").GetString()!);
        var address = $"/api/vendors/CONTOH/api-keys/{made.Body.GetProperty("apiKey").GetProperty("id").GetInt64()}/signing-key";
        (await admin.Put(address, new { publicKey = own.ExportSubjectPublicKeyInfoPem() })).ShouldBe(200);
        (await other.Post(Route, Content(Encoding.UTF8.GetBytes(Report)))).ShouldBe(401);

        (await admin.Put(address, new { publicKey = (string?)null })).ShouldBe(200);

        (await other.Post(Route, Content(Encoding.UTF8.GetBytes(Report)))).ShouldBe(200);
    }

    private Task<Answer> Set(ApiClient caller, string pem, string of = "CONTOH") =>
        caller.Put($"/api/vendors/{of}/api-keys/{id}/signing-key", new { publicKey = pem });

    private Task<Answer> Send(string body, (string, string)[] headers, string route = Route) =>
        Send(Encoding.UTF8.GetBytes(body), headers, route);

    private Task<Answer> Send(byte[] body, (string, string)[] headers, string route = Route, string? encoding = null) =>
        vendor.Post(route, Content(body, encoding), headers);

    private (string, string)[] Signed(string body, Signing? how = null) => Signed(Encoding.UTF8.GetBytes(body), how);

    private (string, string)[] Signed(byte[] body, Signing? how = null)
    {
        how ??= new Signing();
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        var described = $"{how.Covered};created={Api.Time.GetUtcNow().AddSeconds(how.Seconds).ToUnixTimeSeconds()}{how.Parameters}";
        List<string> text = [$"\"@method\": {how.Method}", $"\"@path\": {how.Path}"];
        if (how.Query is not null)
        {
            text.Add($"\"@query\": {how.Query}");
        }

        text.AddRange([$"\"content-digest\": {digest}", $"\"@signature-params\": {described}"]);
        var signature = (how.By ?? own).SignData(
            Encoding.UTF8.GetBytes(string.Join('\n', text)),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
        return
        [
            ("Content-Digest", digest),
            ("Signature-Input", $"tepat={described}"),
            ("Signature", $"tepat=:{Convert.ToBase64String(signature)}:"),
        ];
    }

    private static ByteArrayContent Content(byte[] body, string? encoding = null)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return content;
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    /// <summary>What is signed, and how: as it should be, but for what a test says.</summary>
    private sealed record Signing
    {
        public string Covered { get; init; } = SignedCallsTests.Covered;

        public string Method { get; init; } = "POST";

        public string Path { get; init; } = Route;

        public string? Query { get; init; }

        public string Parameters { get; init; } = "";

        public int Seconds { get; init; }

        public ECDsa? By { get; init; }
    }
}
