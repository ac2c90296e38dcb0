using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Production.Sandbox;

/// <summary>Forgets all that the vendor's test keys reported, so that they begin anew on the books as they are.</summary>
[Requires(Permissions.TryEvents)]
public sealed record EmptySandbox : ILongCommand<Done>, ITrial;

internal sealed class EmptySandboxHandler(ISandbox sandbox) : ICommandHandler<EmptySandbox, Done>
{
    public async Task<Outcome<Done>> Handle(EmptySandbox command, CancellationToken ct)
    {
        await sandbox.Empty(ct);
        return Done.Value;
    }
}
