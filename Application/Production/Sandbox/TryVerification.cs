using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Production;

namespace Tepat.Application.Production.Sandbox;

/// <summary>Confirms an order's counts in the sandbox, where the vendor plays KPU's part too (R8).</summary>
[Requires(Permissions.TryEvents)]
public sealed record TryVerification(string Order, long PrintedSheets) : ILongCommand<SandboxOrder>, ITrial;

internal sealed class TryVerificationValidator : AbstractValidator<TryVerification>
{
    public TryVerificationValidator()
    {
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.PrintedSheets).IsQuantity();
    }
}

internal sealed class TryVerificationHandler(ISandbox sandbox) : ICommandHandler<TryVerification, SandboxOrder>
{
    public Task<Outcome<SandboxOrder>> Handle(TryVerification command, CancellationToken ct) =>
        sandbox.Try(command.Order, new PrintQuantityConfirmed(command.Order, command.PrintedSheets), ct);
}
