using FluentValidation;
using MediatR;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Tests.Pipeline;

/// <summary>A signature that needs a permission and a field: it can be refused at every door of the pipeline.</summary>
[Requires(Permissions.SignContracts)]
[RequiresSignature]
internal sealed record SignPaper(string Paper) : ICommand<string>, IHasSubject
{
    public string Subject => Paper;
}

internal sealed class SignPaperValidator : AbstractValidator<SignPaper>
{
    public SignPaperValidator() => RuleFor(x => x.Paper).NotEmpty();
}

[AllowSignedIn]
internal sealed record ChangeSecret(string Secret) : ICommand<string>, IHoldsSecrets;

[Requires(Permissions.SignContracts)]
internal sealed record ReadPaper(string Paper) : IQuery<string>;

/// <summary>Does the work and counts how often; answers what <see cref="Refusal"/> says, if anything.</summary>
internal sealed class Work
    : IRequestHandler<SignPaper, Outcome<string>>,
        IRequestHandler<ChangeSecret, Outcome<string>>,
        IRequestHandler<ReadPaper, Outcome<string>>
{
    public int Done { get; private set; }

    public DomainError? Refusal { get; set; }

    public Task<Outcome<string>> Handle(SignPaper request, CancellationToken ct) => Answer(request.Paper);

    public Task<Outcome<string>> Handle(ChangeSecret request, CancellationToken ct) => Answer(request.Secret);

    public Task<Outcome<string>> Handle(ReadPaper request, CancellationToken ct) => Answer(request.Paper);

    private Task<Outcome<string>> Answer(string content)
    {
        Done++;
        return Task.FromResult<Outcome<string>>(Refusal is { } refusal ? refusal : $"{content} {Done}");
    }
}
