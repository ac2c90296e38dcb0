using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Tepat.Application.Audit.Photos;

/// <summary>A PNG file as its chunks: those that draw the picture are kept, texts, times and EXIF are not.</summary>
internal static class PngChunks
{
    private const int FrameBytes = 12;

    private static readonly FrozenSet<string> Drawing = FrozenSet.Create(
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "iCCP",
        "sBIT",
        "bKGD",
        "pHYs"
    );

    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture alone; null when the file is cut off or is none.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(Magic);
        var hasPicture = false;
        for (var rest = file[Magic.Length..]; rest.Length >= FrameBytes; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - FrameBytes)
            {
                return null;
            }

            var chunk = rest[..((int)length + FrameBytes)];
            var type = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            hasPicture |= type == "IDAT";
            if (Drawing.Contains(type))
            {
                clean.Write(chunk);
            }

            if (type == "IEND")
            {
                return hasPicture ? clean.ToArray() : null;
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }
}
