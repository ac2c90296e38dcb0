namespace Tepat.Api.Hosting.Demo;

/// <summary>A story that the demo can tell: East Java or a part of it, up to a moment that is the present then.</summary>
internal interface IDemoStory
{
    /// <summary>The word by which <c>Demo__Story</c> asks for it.</summary>
    string Name { get; }

    /// <summary>The present of the demo when it has been told.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Tells it by the commands and events of the demo's people and plants, always the same ones.</summary>
    Task Tell(DemoStage stage, CancellationToken ct);
}
