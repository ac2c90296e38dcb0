using MediatR;
using Tepat.Application.Identity;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>Lets an approval pass only from a person who signs in with a second factor.</summary>
public sealed class SecondFactorBehavior<TRequest, TResponse>(IRequestContext context, SecondFactorPolicy policy)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly string? Permission = RequestAccess.Of(typeof(TRequest)).Permission;

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        policy.Refusal(Permission, context.Caller) is { } refusal ? Task.FromResult(TResponse.Fail([refusal])) : next();
}
