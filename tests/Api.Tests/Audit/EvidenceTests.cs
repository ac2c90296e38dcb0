using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Audit;

/// <summary>Photos on what they are about: kept as they were sent, seen by whoever sees the object, and never swapped.</summary>
public sealed class EvidenceTests : ApiTests
{
    private const string Place = "GPS -7.9666 112.6326";

    /// <summary>One white point.</summary>
    private static readonly byte[] White = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
    );

    private Plant plant = null!;

    [OneTimeSetUp]
    public async Task Print()
    {
        plant = await Plant.Ready(Api, "K-FOTO", "GUB-35", Plant.Line("35.07", 20_000));
        await plant.Prints("R-FOTO", 20_000);
    }

    [Test]
    public async Task Photo_of_a_carton_is_kept_without_what_the_camera_wrote_and_stands_in_the_log()
    {
        var carton = await Carton("KEPT");
        var clerk = await Api.As("kab3507");
        var id = NewId();

        var attached = await clerk.Post("/api/evidence", Form(id, "carton", carton, Tagged(), remark: "Segel putus di sisi kiri"));
        attached.ShouldBe(200);

        var hash = attached.Body.GetProperty("sha256").GetString();
        var content = await clerk.Http.GetAsync($"/api/evidence/{id}/content");
        var bytes = await content.Content.ReadAsByteArrayAsync();
        bytes.ShouldBe(White);
        hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        content.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        content.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"{id}.png");
        content.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        content.Headers.CacheControl!.Private.ShouldBeTrue();

        var listed = (await clerk.Get($"/api/evidence?objectKind=carton&objectCode={carton}")).Body.GetProperty("items")[0];
        listed.GetProperty("sha256").GetString().ShouldBe(hash);
        listed.GetProperty("remark").GetString().ShouldBe("Segel putus di sisi kiri");
        listed.GetProperty("attachedBy").GetString().ShouldBe("user:kab3507");
        listed.GetProperty("attachedByName").GetString().ShouldNotBeNullOrEmpty();
        var entry = (await clerk.Get($"/api/events?subject={carton}&type=audit.evidence-attached")).Body.GetProperty("items")[0];
        entry.GetProperty("data").GetProperty("sha256").GetString().ShouldBe(hash);
        entry.GetProperty("sequence").GetInt64().ShouldBe(listed.GetProperty("sequence").GetInt64());
    }

    [Test]
    public async Task Same_photo_sent_twice_is_attached_once_and_no_other_takes_its_id()
    {
        var carton = await Carton("TWICE");
        var (clerk, colleague) = (await Api.As("kab3507"), await Api.As("kasubag3507"));
        var id = NewId();
        var key = ("Idempotency-Key", id);

        var first = await clerk.Post("/api/evidence", Form(id, "carton", carton, White), key);
        first.ShouldBe(200);
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, White), key)).Text.ShouldBe(first.Text);
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, White))).Text.ShouldBe(first.Text);
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, Jpeg()), key)).ShouldBeProblem(409, "idempotency.key_reused");
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, Jpeg()))).ShouldBeProblem(409, "evidence.id_taken");
        (await colleague.Post("/api/evidence", Form(id, "carton", carton, Jpeg()))).ShouldBeProblem(409, "evidence.id_taken");
        (await clerk.Get($"/api/evidence?objectKind=carton&objectCode={carton}")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Test]
    public async Task What_is_no_whole_photo_is_refused_with_its_reason()
    {
        var carton = await Carton("WRONG");
        var clerk = await Api.As("kab3507");
        var html = Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>");
        Task<Answer> Send(byte[] file, string name = "foto.jpg") =>
            clerk.Post("/api/evidence", Form(NewId(), "carton", carton, file, name: name));

        (await Send(html)).ShouldBeProblem(422, "evidence.format_unknown");
        (await Send(White[..^20])).ShouldBeProblem(422, "evidence.broken");
        (await Send(Jpeg()[..^2])).ShouldBeProblem(422, "evidence.broken");
        (await Send([])).ShouldBeProblem(400, "evidence.missing");
        (await Send(new byte[8 * 1024 * 1024 + 1])).ShouldBeProblem(413, "evidence.too_large");
        (await clerk.Post("/api/evidence", new MultipartFormDataContent { { new StringContent(carton), "objectCode" } })).ShouldBeProblem(
            400,
            "evidence.missing"
        );
        (await clerk.Post("/api/evidence", Form("satu", "carton", carton, White))).ShouldBeProblem(400, "evidence.id_malformed");
        (await clerk.Post("/api/evidence", Form(NewId(), "truk", carton, White))).ShouldBeProblem(400, "evidence.object_kind_unknown");
        (await clerk.Get($"/api/evidence?objectKind=99&objectCode={carton}")).ShouldBeProblem(400, "evidence.object_kind_unknown");
        (await clerk.Post("/api/evidence", Form(NewId(), "carton", "TIDAK-ADA", White))).ShouldBeProblem(404, "evidence.object_not_found");
        (await clerk.Get($"/api/evidence?objectKind=carton&objectCode={carton}")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);

        // A page that hides behind a photo is cut off; the name says nothing.
        var id = NewId();
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, [.. Jpeg(), .. html], name: "foto.html"))).ShouldBe(200);
        var kept = await clerk.Http.GetAsync($"/api/evidence/{id}/content");
        kept.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await kept.Content.ReadAsByteArrayAsync()).ShouldBe(Jpeg());
    }

    [Test]
    public async Task Photo_is_seen_by_whoever_sees_its_object()
    {
        var carton = await Carton("SEEN");
        var clerk = await Api.As("kab3507");
        var id = NewId();
        (await clerk.Post("/api/evidence", Form(id, "carton", carton, White))).ShouldBe(200);
        var (list, content) = ($"/api/evidence?objectKind=carton&objectCode={carton}", $"/api/evidence/{id}/content");
        var stranger = await Api.As("kab3529");
        var nobody = await Api.Anonymous();

        (await stranger.Get(list)).ShouldBeProblem(404, "evidence.object_not_found");
        (await stranger.Get(content)).ShouldBeProblem(404, "evidence.not_found");
        (await stranger.Post("/api/evidence", Form(NewId(), "carton", carton, White))).ShouldBeProblem(404, "evidence.object_not_found");
        (await nobody.Get(content)).ShouldBe(401);
        (await nobody.Post("/api/evidence", Form(NewId(), "carton", carton, White))).ShouldBe(401);

        var observer = await Api.As("observer35");
        (await observer.Get(list)).ShouldBe(200);
        (await observer.Get(content)).ShouldBe(200);
        (await observer.Post("/api/evidence", Form(NewId(), "carton", carton, White))).ShouldBeProblem(403, "evidence.only_on_findings");
        (await (await Api.As("head35")).Post("/api/evidence", Form(NewId(), "carton", carton, White))).ShouldBeProblem(
            403,
            "permission.missing"
        );
    }

    [Test]
    public async Task Vendor_sees_photos_of_its_own_cartons_and_attaches_none()
    {
        var carton = await Carton("VENDOR");
        var id = NewId();
        (await (await Api.As("kab3507")).Post("/api/evidence", Form(id, "carton", carton, White))).ShouldBe(200);
        var (own, other) = (await Api.Vendor(), await Api.VendorOf("PERCONTOHAN"));

        (await own.Get($"/api/evidence/{id}/content")).ShouldBe(200);
        (await other.Get($"/api/evidence/{id}/content")).ShouldBeProblem(404, "evidence.not_found");
        (await own.Get("/api/evidence?objectKind=region&objectCode=35.07")).ShouldBeProblem(404, "evidence.object_not_found");
        (await own.Post("/api/evidence", Form(NewId(), "carton", carton, White))).ShouldBeProblem(403, "permission.missing");
    }

    [Test]
    public async Task Observer_shows_a_finding_and_the_officer_answers_with_a_photo_too()
    {
        var (observer, officer) = (await Api.As("observer35"), await Api.As("kasubag3507"));
        var wish = new
        {
            kind = "finding",
            objectKind = "region",
            objectCode = "35.07",
            text = "Pintu gudang tidak terkunci.",
        };
        var finding = (await observer.Post("/api/findings", wish)).Body.GetProperty("code").GetString()!;

        (await observer.Post("/api/evidence", Form(NewId(), "finding", finding, White))).ShouldBe(200);
        (await officer.Post("/api/evidence", Form(NewId(), "finding", finding, Jpeg()))).ShouldBe(200);

        var photos = (await officer.Get($"/api/evidence?objectKind=finding&objectCode={finding}")).Body.GetProperty("items");
        photos
            .EnumerateArray()
            .Select(photo => photo.GetProperty("attachedBy").GetString())
            .ShouldBe(["user:observer35", "user:kasubag3507"]);
        (await (await Api.As("kab3529")).Get($"/api/evidence?objectKind=finding&objectCode={finding}")).ShouldBe(404);
        (await observer.Post("/api/findings", wish with { objectKind = "finding", objectCode = finding })).ShouldBeProblem(
            400,
            "finding.object_kind_unknown"
        );
    }

    private async Task<string> Carton(string name) => (await plant.Packs(name, "35.07", 2_000))[0].Code;

    private static string NewId() => Guid.CreateVersion7().ToString("D", CultureInfo.InvariantCulture);

    private static MultipartFormDataContent Form(
        string id,
        string kind,
        string code,
        byte[] photo,
        string name = "foto.jpg",
        string remark = ""
    )
    {
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent
        {
            { file, "file", name },
            { new StringContent(id), "id" },
            { new StringContent(kind), "objectKind" },
            { new StringContent(code), "objectCode" },
            { new StringContent(remark), "remark" },
        };
    }

    /// <summary>The white point with a text in it, as programs write place and author.</summary>
    private static byte[] Tagged()
    {
        var text = Encoding.ASCII.GetBytes(Place);
        return [.. White[..33], 0, 0, 0, (byte)text.Length, .. "tEXt"u8, .. text, 0, 0, 0, 0, .. White[33..]];
    }

    /// <summary>A JPEG of the segments that every one has.</summary>
    private static byte[] Jpeg() =>
        Convert.FromHexString("FFD8" + "FFE000074A46494600" + "FFDB000400FF" + "FFC00008080001000101" + "FFDA000501010011" + "2233FFD9");
}
