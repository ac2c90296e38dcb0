using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>KPU records the signature of the police from the signed paper, for the police have no account here.</summary>
/// <param name="Unit">Unit of the officer, for example <c>Polres Malang</c>.</param>
/// <param name="PaperHash">SHA-256 of the signed paper's scan, hexadecimal.</param>
[Requires(Permissions.ProposeDestructions)]
public sealed record RecordPoliceSignature(string Destruction, string Unit, string Rank, string Name, string PaperHash)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Destruction;
}

internal sealed class RecordPoliceSignatureValidator : AbstractValidator<RecordPoliceSignature>
{
    public RecordPoliceSignatureValidator()
    {
        RuleFor(x => x.Destruction).IsCode();
        RuleFor(x => x.Unit).IsName();
        RuleFor(x => x.Rank).IsName();
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.PaperHash)
            .Matches("^[0-9a-f]{64}$")
            .WithErrorCode("field.hash_malformed")
            .WithMessage("SHA-256 of the paper, 64 hexadecimal characters.");
    }
}

internal sealed class RecordPoliceSignatureHandler(IBookkeeper books) : ICommandHandler<RecordPoliceSignature, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(RecordPoliceSignature command, CancellationToken ct) =>
        books.Record(
            new DestructionSigned(
                command.Destruction,
                SigningOffice.Police,
                command.Name,
                new RecordedSignatory(command.Unit, command.Rank, command.PaperHash)
            ),
            ct
        );
}
