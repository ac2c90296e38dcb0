using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Tepat.Application.Audit.Photos;

/// <summary>A WebP file as its chunks: those that draw the picture are kept, EXIF, XMP and unknown ones are not.</summary>
internal static class WebPChunks
{
    private const int HeaderBytes = 12;
    private const int FrameBytes = 8;

    /// <summary>Bits of the extended header that announce EXIF and XMP.</summary>
    private const byte Announced = 0x0C;

    private static readonly FrozenSet<string> Pictures = FrozenSet.Create("VP8 ", "VP8L", "ANMF");
    private static readonly FrozenSet<string> Drawing = FrozenSet.Create("VP8 ", "VP8L", "ANMF", "VP8X", "ALPH", "ANIM", "ICCP");

    /// <summary>The picture alone; null when the file is cut off or is none.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        var told = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (told < 4 || told > file.Length - FrameBytes)
        {
            return null;
        }

        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..HeaderBytes]);
        var hasPicture = false;
        for (var rest = file[HeaderBytes..((int)told + FrameBytes)]; rest.Length >= FrameBytes; )
        {
            // Chunks begin at even places.
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var padded = length + (length & 1) + FrameBytes;
            if (padded > (uint)rest.Length)
            {
                return null;
            }

            var chunk = rest[..(int)padded];
            var type = Encoding.ASCII.GetString(chunk[..4]);
            hasPicture |= Pictures.Contains(type);
            Keep(clean, type, chunk);
            rest = rest[chunk.Length..];
        }

        return hasPicture ? Finished(clean) : null;
    }

    private static void Keep(MemoryStream clean, string type, ReadOnlySpan<byte> chunk)
    {
        var at = (int)clean.Length;
        if (Drawing.Contains(type))
        {
            clean.Write(chunk);
        }

        if (type == "VP8X" && chunk.Length > FrameBytes)
        {
            clean.GetBuffer()[at + FrameBytes] &= unchecked((byte)~Announced);
        }
    }

    private static byte[] Finished(MemoryStream clean)
    {
        var content = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), (uint)(content.Length - FrameBytes));
        return content;
    }
}
