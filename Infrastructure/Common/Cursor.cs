using System.Text;
using System.Text.Json;

namespace Tepat.Infrastructure.Common;

/// <summary>The opaque place in a list where the next page begins: the last row's sort key.</summary>
public static class Cursor
{
    public static string Of(params object[] keys) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(keys)));

    /// <summary>The last row's text key, or the empty text (which sorts first) for no or an unreadable cursor.</summary>
    /// <param name="index">Which of several keys.</param>
    public static string Text(string? cursor, int index = 0) =>
        Key(cursor, index) is { ValueKind: JsonValueKind.String } key ? key.GetString()! : "";

    /// <summary>The last row's numeric key, or <paramref name="start"/>.</summary>
    /// <param name="index">Which of several keys.</param>
    public static long Number(string? cursor, long start, int index = 0) =>
        Key(cursor, index) is { ValueKind: JsonValueKind.Number } key && key.TryGetInt64(out var number) ? number : start;

    private static JsonElement? Key(string? cursor, int index) => Read(cursor) is { } keys && index < keys.Length ? keys[index] : null;

    private static JsonElement[]? Read(string? cursor)
    {
        try
        {
            return cursor is null ? null : JsonSerializer.Deserialize<JsonElement[]>(Convert.FromBase64String(cursor));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }
}
