namespace Tepat.Infrastructure.Persistence.Sessions;

/// <summary>Says within this process that something was committed, so that whoever follows the log need not wait for the next look.</summary>
public sealed class CommitSignal
{
    public event Action? Committed;

    internal void Raise() => Committed?.Invoke();
}
