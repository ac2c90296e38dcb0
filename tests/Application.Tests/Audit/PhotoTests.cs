using System.Security.Cryptography;
using System.Text;
using Tepat.Application.Audit.Photos;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Tests.Audit;

/// <summary>A photo is kept as its picture alone, and nothing that only looks like one is kept at all.</summary>
public sealed class PhotoTests
{
    private static readonly byte[] Script = "<html><script>alert(1)</script></html>"u8.ToArray();

    private static readonly string[] Dropped = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "abCd"];

    [Test]
    public void Jpeg_loses_place_comment_and_what_hangs_behind_it()
    {
        byte[] sent =
        [
            .. Pictures.Jpeg(
                Pictures.Exif(1),
                Pictures.Segment(0xFE, Script),
                Pictures.Segment(0xED, Encoding.ASCII.GetBytes(Pictures.Place)),
                Pictures.Segment(0xE2, [.. "MPF\0"u8, .. Script])
            ),
            .. Script,
        ];

        var photo = Photo.Read(sent).Value;

        photo.Format.ShouldBe(PhotoFormat.Jpeg);
        photo.Content.ShouldBe(Pictures.Jpeg());
        photo.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(photo.Content)));
    }

    [TestCase(6)]
    [TestCase(3)]
    public void Jpeg_keeps_how_the_camera_was_held(byte orientation)
    {
        var kept = Photo.Read(Pictures.Jpeg(Pictures.Exif(orientation))).Value.Content;

        Encoding.ASCII.GetString(kept).ShouldNotContain(Pictures.Place);
        // What was kept says the same when it is read again.
        Photo.Read(kept).Value.Content.ShouldBe(kept);
        kept.Length.ShouldBe(Pictures.Jpeg().Length + 36);
    }

    [Test]
    public void Jpeg_keeps_its_colour_profile_and_fill_bytes_do_no_harm()
    {
        var profile = Pictures.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001"u8);

        var kept = Photo.Read(Pictures.Jpeg(profile, [0xFF, 0xFF])).Value.Content;

        kept.ShouldBe(Pictures.Jpeg(profile));
    }

    [Test]
    public void Png_loses_texts_times_and_exif()
    {
        var texts = Dropped.Select(type => Pictures.Chunk(type, Encoding.ASCII.GetBytes(Pictures.Place)));
        byte[] sent = [.. Pictures.Png([.. texts, Pictures.Chunk("gAMA", [0, 0, 1, 1])]), .. Script];

        var photo = Photo.Read(sent).Value;

        photo.Format.ShouldBe(PhotoFormat.Png);
        photo.Content.ShouldBe(Pictures.Png(Pictures.Chunk("gAMA", [0, 0, 1, 1])));
    }

    [Test]
    public void WebP_loses_exif_and_no_longer_announces_it()
    {
        var picture = Pictures.RiffChunk("VP8 ", [1, 2, 3]);
        byte[] Extended(byte flags) => Pictures.RiffChunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var place = Encoding.ASCII.GetBytes(Pictures.Place);
        byte[] sent =
        [
            .. Pictures.WebP(Extended(0x1C), picture, Pictures.RiffChunk("EXIF", place), Pictures.RiffChunk("XMP ", place)),
            .. Script,
        ];

        var photo = Photo.Read(sent).Value;

        photo.Format.ShouldBe(PhotoFormat.WebP);
        photo.Content.ShouldBe(Pictures.WebP(Extended(0x10), picture));
    }

    [Test]
    public void Files_cut_off_at_any_byte_are_refused()
    {
        byte[][] whole =
        [
            Pictures.Jpeg(Pictures.Exif(6)),
            Pictures.Png(Pictures.Chunk("tEXt", Script)),
            Pictures.WebP(Pictures.RiffChunk("VP8 ", [1, 2, 3])),
        ];
        foreach (var file in whole)
        {
            Enumerable.Range(1, file.Length - 1).Where(length => Photo.Read(file.AsSpan(0, length)).IsSuccess).ShouldBeEmpty();
        }
    }

    [Test]
    public void No_bytes_whatever_break_the_reader()
    {
        var random = new Random(3507);
        byte[][] whole = [Pictures.Jpeg(Pictures.Exif(6)), Pictures.Png(), Pictures.WebP(Pictures.RiffChunk("VP8X", new byte[10]))];
        for (var i = 0; i < 20_000; i++)
        {
            var file = whole[i % whole.Length].ToArray();
            file[random.Next(file.Length)] = (byte)random.Next(256);
            file[random.Next(file.Length)] = (byte)random.Next(256);

            Should.NotThrow(() => Photo.Read(file));
        }
    }

    [TestCase("<html><body>bukan foto</body></html>")]
    [TestCase("GIF89a")]
    [TestCase("%PDF-1.7")]
    [TestCase("RIFF0000WAVE")]
    public void What_is_no_picture_is_refused(string text) =>
        Photo.Read(Encoding.ASCII.GetBytes(text)).Errors[0].ShouldBe(EvidenceErrors.UnknownFormat);

    [Test]
    public void Nothing_and_too_much_are_refused()
    {
        Photo.Read([]).Errors[0].ShouldBe(EvidenceErrors.Empty);
        Photo.Read(new byte[Limits.PhotoBytesMax + 1]).Errors[0].Code.ShouldBe("evidence.too_large");
    }
}
