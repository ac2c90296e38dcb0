using MediatR;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>Records what was refused. What was accepted is recorded inside its own transaction by <see cref="TransactionBehavior{TRequest,TResponse}"/>.</summary>
public sealed class AuditBehavior<TRequest, TResponse>(IRequestContext context, IAuditTrail trail) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly bool IsQuery = typeof(TRequest)
        .GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>));

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (!response.IsSuccess && !IsQuery && request is not ITrial && context.Caller.Kind is (CallerKind.User or CallerKind.Vendor))
        {
            await trail.Record(Entry(request, response.Errors.FirstOrDefault()?.Code, context), ct);
        }

        return response;
    }

    internal static AuditEntry Entry(TRequest request, string? errorCode, IRequestContext context) =>
        new(
            context.Caller.Source,
            context.Caller.Role,
            typeof(TRequest).Name,
            (request as IHasSubject)?.Subject,
            errorCode,
            context.TraceId
        );
}
