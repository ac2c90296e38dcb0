using Tepat.Infrastructure.Common;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Chooses the story of the demo and tells it once; a start after a kill goes on where it stopped.</summary>
internal sealed class DemoStories(
    IServiceProvider services,
    IEnumerable<IDemoStory> stories,
    BusinessClock clock,
    TimeProvider time,
    Settings settings,
    ILogger<DemoStories> log
)
{
    private const string ToldSetting = "demo.story";

    /// <summary>The story that a start asks for by <c>Demo__Story</c>; null for none, the one under way unless something is said.</summary>
    public static string? Asked(IConfiguration configuration) =>
        configuration["Demo:Story"] switch
        {
            null or "" => UnderWayStory.Word,
            "false" => null,
            var word => word,
        };

    /// <summary>Each story has a SQLite file of its own, so that one can be looked at after another.</summary>
    public static string DefaultFile(IConfiguration configuration) =>
        Asked(configuration) is { } story and not UnderWayStory.Word ? $"tepat-{story}.db" : "tepat.db";

    /// <summary>Tells a story unless this database has it already.</summary>
    /// <exception cref="InvalidOperationException">No story has this name, or the database tells another one.</exception>
    public async Task Tell(string name, CancellationToken ct)
    {
        var story =
            stories.FirstOrDefault(one => one.Name == name)
            ?? throw new InvalidOperationException(
                $"Demo__Story is one of {string.Join(", ", stories.Select(one => one.Name))}, or false."
            );
        if (await settings.Find(ToldSetting, ct) is { } told)
        {
            if (told != name)
            {
                throw new InvalidOperationException($"This database tells the story {told}: name another one for {name}.");
            }

            return;
        }

        var stage = new DemoStage(services, clock, time);
        await story.Tell(stage, ct);
        stage.At(story.Now);
        await settings.Keep(BusinessClock.OffsetSetting, stage.OffsetFor(story.Now), ct);
        await settings.Keep(ToldSetting, name, ct);
        log.LogInformation("The demo tells {Story} and stands at {Now}.", story.Name, story.Now);
    }
}
