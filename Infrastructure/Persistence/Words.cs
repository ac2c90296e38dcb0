namespace Tepat.Infrastructure.Persistence;

/// <summary>Enumerations as they stand in the database and the API: camelCase words.</summary>
internal static class Words
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.ToWord[value];

    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? Of(known) : null;

    public static TEnum Read<TEnum>(string word)
        where TEnum : struct, Enum => Cache<TEnum>.FromWord[word];

    private static class Cache<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ToWord = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, TEnum> FromWord = ToWord.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
