namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>Settings under <c>Webhooks</c>.</summary>
public sealed record WebhookOptions
{
    /// <summary>Whether this copy of the program delivers; where only one of several may reach the internet, the others say false.</summary>
    public bool Delivers { get; init; } = true;

    /// <summary>Development only: http addresses of this machine are taken, so that an engineer can try a receiver.</summary>
    public bool AllowLoopbackHttp { get; init; }
}
