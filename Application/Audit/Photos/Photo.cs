using System.Security.Cryptography;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit.Photos;

/// <summary>
/// A photo as it is kept: recognised by what it contains, not by its name, and without all that is not picture: place, time, device and
/// owner that a camera writes into it, and whatever somebody hung on behind it.
/// </summary>
public sealed record Photo(PhotoFormat Format, byte[] Content)
{
    /// <summary>Hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Reads a file of any origin; the refusals are <see cref="EvidenceErrors"/>.</summary>
    public static Outcome<Photo> Read(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return EvidenceErrors.Empty;
        }

        if (file.Length > Limits.PhotoBytesMax)
        {
            return EvidenceErrors.TooLarge(file.Length);
        }

        return Recognise(file) switch
        {
            PhotoFormat.Jpeg => Cleaned(PhotoFormat.Jpeg, JpegSegments.Clean(file)),
            PhotoFormat.Png => Cleaned(PhotoFormat.Png, PngChunks.Clean(file)),
            PhotoFormat.WebP => Cleaned(PhotoFormat.WebP, WebPChunks.Clean(file)),
            _ => EvidenceErrors.UnknownFormat,
        };
    }

    private static Outcome<Photo> Cleaned(PhotoFormat format, byte[]? content) =>
        content is null ? EvidenceErrors.Broken : new Photo(format, content);

    private static PhotoFormat? Recognise(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegSegments.Magic) ? PhotoFormat.Jpeg
        : file.StartsWith(PngChunks.Magic) ? PhotoFormat.Png
        : file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8) ? PhotoFormat.WebP
        : null;
}
