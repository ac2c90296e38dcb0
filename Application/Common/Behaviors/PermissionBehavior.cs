using System.Reflection;
using MediatR;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>Lets a request pass only when the caller holds the permission its type declares.</summary>
public sealed class PermissionBehavior<TRequest, TResponse>(IRequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly RequestAccess Access = RequestAccess.Of(typeof(TRequest));

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        Access.Check(context.Caller) is { } refusal ? Task.FromResult(TResponse.Fail([refusal])) : next();
}

/// <summary>What a request type says about who may send it.</summary>
/// <param name="Permission">The permission, or null when none is needed.</param>
/// <param name="SignedIn">True when at least a sign-in is needed.</param>
public sealed record RequestAccess(string? Permission, bool SignedIn)
{
    /// <exception cref="InvalidOperationException">The type says nothing: a bug found at start-up.</exception>
    public static RequestAccess Of(Type request)
    {
        if (request.GetCustomAttribute<RequiresAttribute>() is { } requires)
        {
            return new RequestAccess(requires.Permission, true);
        }

        if (request.GetCustomAttribute<AllowSignedInAttribute>() is not null)
        {
            return new RequestAccess(null, true);
        }

        return request.GetCustomAttribute<AllowAnyoneAttribute>() is not null
            ? new RequestAccess(null, false)
            : throw new InvalidOperationException($"{request.Name} must declare [Requires], [AllowSignedIn] or [AllowAnyone].");
    }

    public DomainError? Check(Caller caller)
    {
        if (SignedIn && caller.Kind == CallerKind.Anonymous)
        {
            return new DomainError("session.required", "Sign in first.", ErrorKind.Unauthenticated);
        }

        return Permission is not null && !caller.May(Permission)
            ? DomainError.Forbidden("permission.missing", $"This needs the permission {Permission}.").With("permission", Permission)
            : null;
    }
}
