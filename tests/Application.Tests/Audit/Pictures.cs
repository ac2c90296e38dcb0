using System.Buffers.Binary;
using System.Text;

namespace Tepat.Application.Tests.Audit;

/// <summary>Picture files put together piece by piece, as cameras and programs write them.</summary>
internal static class Pictures
{
    /// <summary>What a phone writes into every photo: it must not come out again.</summary>
    public const string Place = "GPS -7.9666 112.6326";

    public static byte[] Jpeg(params byte[][] extra) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0"u8),
            .. extra.SelectMany(segment => segment),
            .. Segment(0xDB, [0, 1, 2, 3]),
            .. Segment(0xC0, [8, 0, 1, 0, 1, 1]),
            .. Segment(0xDA, [1, 1, 0]),
            .. (byte[])[0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33],
            0xFF,
            0xD9,
        ];

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> contents)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. contents];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(contents.Length + 2));
        return segment;
    }

    /// <summary>EXIF of one entry, how the camera was held, with the place written behind it.</summary>
    public static byte[] Exif(byte orientation) =>
        Segment(
            0xE1,
            [
                .. "Exif\0\0II*\0"u8,
                .. (byte[])[8, 0, 0, 0, 1, 0],
                .. (byte[])[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
                .. Encoding.ASCII.GetBytes(Place),
            ]
        );

    public static byte[] Png(params byte[][] extra) =>
        [
            .. (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR", new byte[13]),
            .. extra.SelectMany(chunk => chunk),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
        ];

    public static byte[] Chunk(string type, byte[] contents)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. contents, 9, 9, 9, 9];
        BinaryPrimitives.WriteInt32BigEndian(chunk, contents.Length);
        return chunk;
    }

    public static byte[] WebP(params byte[][] chunks)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    public static byte[] RiffChunk(string type, byte[] contents)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. contents, .. new byte[contents.Length % 2]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), contents.Length);
        return chunk;
    }
}
