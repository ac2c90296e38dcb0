using System.Buffers.Binary;

namespace Tepat.Application.Audit.Photos;

/// <summary>A JPEG file as its segments: those that draw the picture are kept, those that tell of camera and place are not.</summary>
internal static class JpegSegments
{
    private const byte Mark = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App0 = 0xE0;
    private const byte Exif = 0xE1;
    private const byte ColourProfile = 0xE2;
    private const byte AdobeColour = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    public static ReadOnlySpan<byte> Magic => [Mark, 0xD8, Mark];

    /// <summary>The picture alone, turned as the camera was held; null when the file is cut off or is none.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..2]);
        var hasScan = false;
        var at = 2;
        while (at + 4 <= file.Length && file[at] == Mark)
        {
            var marker = file[at + 1];
            if (marker == Mark)
            {
                // Any number of fill bytes may stand before a marker.
                at++;
                continue;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (end < at + 4 || end > file.Length)
            {
                return null;
            }

            if (marker == StartOfScan)
            {
                hasScan = true;
                end = EndOfScan(file, end);
            }

            Keep(clean, marker, file[at..end]);
            at = end;
            if (hasScan && at + 2 <= file.Length && file[at] == Mark && file[at + 1] == EndOfImage)
            {
                clean.Write(file.Slice(at, 2));
                return clean.ToArray();
            }
        }

        return null;
    }

    // Between the scan's header and the next marker lie the picture's own bytes; FF00 and the eight restarts are part of them.
    private static int EndOfScan(ReadOnlySpan<byte> file, int from)
    {
        var at = from;
        while (at + 1 < file.Length && !(file[at] == Mark && file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or Mark)))
        {
            at++;
        }

        return at;
    }

    private static void Keep(MemoryStream clean, byte marker, ReadOnlySpan<byte> segment)
    {
        var contents = segment[4..];
        if (marker == Exif && ExifOrientation.Of(contents) is { } orientation)
        {
            clean.Write(ExifOrientation.Segment(orientation));
        }
        else if (Draws(marker, contents))
        {
            clean.Write(segment);
        }
    }

    private static bool Draws(byte marker, ReadOnlySpan<byte> contents) =>
        marker switch
        {
            App0 => contents.StartsWith("JFIF\0"u8),
            ColourProfile => contents.StartsWith("ICC_PROFILE\0"u8),
            AdobeColour => contents.StartsWith("Adobe"u8),
            (>= App0 and <= App15) or Comment => false,
            _ => true,
        };
}
