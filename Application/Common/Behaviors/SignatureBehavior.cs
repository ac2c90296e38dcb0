using System.Reflection;
using MediatR;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>
/// Lets a signing command pass only from a person who has just proved to be there: a fresh sign-in, or the password given again.
/// </summary>
public sealed class SignatureBehavior<TRequest, TResponse>(IRequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly bool IsSigned = typeof(TRequest).GetCustomAttribute<RequiresSignatureAttribute>() is not null;

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        IsSigned && !context.HasSigned ? Task.FromResult(TResponse.Fail([Required])) : next();

    private static readonly DomainError Required = DomainError.Forbidden(
        "signature.required",
        "This is a signature: give your password again and send its token as X-Tepat-Signature."
    );
}
