using System.Buffers.Binary;

namespace Tepat.Application.Audit.Photos;

/// <summary>The one thing of EXIF that belongs to the picture: how the camera was held. Without it photos of a phone lie on their side.</summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;
    private const int HeaderBytes = 6;

    /// <summary>The value 2 to 8 of an EXIF segment's contents; null when it has none or stands upright.</summary>
    public static ushort? Of(ReadOnlySpan<byte> contents)
    {
        if (!contents.StartsWith("Exif\0\0"u8) || contents.Length < HeaderBytes + 8)
        {
            return null;
        }

        var tiff = contents[HeaderBytes..];
        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[((int)directory + 2)..];
        for (var count = Short(tiff[(int)directory..], isLittle); count > 0 && entries.Length >= EntryBytes; count--)
        {
            if (Short(entries, isLittle) == OrientationTag && Short(entries[8..], isLittle) is >= 2 and <= 8 and var held)
            {
                return held;
            }

            entries = entries[EntryBytes..];
        }

        return null;
    }

    /// <summary>A whole EXIF segment that says nothing else.</summary>
    public static byte[] Segment(ushort orientation) =>
        [
            .. (ReadOnlySpan<byte>)[0xFF, 0xE1, 0x00, 0x22],
            .. "Exif\0\0MM\0*"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 0, 8, 0, 1],
            .. (ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0],
            .. (ReadOnlySpan<byte>)[0, 0, 0, 0],
        ];

    private static ushort Short(ReadOnlySpan<byte> from, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
}
