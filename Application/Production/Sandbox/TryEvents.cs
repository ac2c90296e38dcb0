using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Production.Sandbox;

/// <summary>A test key's batch: read, checked and answered as <see cref="CaptureEvents"/> is, and kept in the vendor's sandbox only.</summary>
[Requires(Permissions.TryEvents)]
public sealed record TryEvents(bool AllOrNothing, IReadOnlyList<SentEvent> Events) : ILongCommand<CaptureResult>, ITrial;

internal sealed class TryEventsValidator : AbstractValidator<TryEvents>
{
    public TryEventsValidator() => RuleFor(command => command.Events).NotEmpty();
}

internal sealed class TryEventsHandler(EventIntake intake, ISandbox sandbox) : ICommandHandler<TryEvents, CaptureResult>
{
    public Task<Outcome<CaptureResult>> Handle(TryEvents command, CancellationToken ct) =>
        intake.Take(command.Events, command.AllOrNothing, sandbox.Try, ct);
}
