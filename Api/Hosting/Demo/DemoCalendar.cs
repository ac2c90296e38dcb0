namespace Tepat.Api.Hosting.Demo;

/// <summary>Days of autumn 2024 in western Indonesian time, in which all stories play.</summary>
internal static class DemoCalendar
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static DateTimeOffset Day(int month, int day, int hour) => new(2024, month, day, hour, 0, 0, Wib);
}
