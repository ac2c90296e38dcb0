using MediatR;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>What an endpoint says about who may call it; the pipeline enforces it, start-up and OpenAPI read it.</summary>
public sealed record EndpointAccess(string? Permission, bool SignedIn);

/// <summary>The few words in which every endpoint of the API is written.</summary>
public static class EndpointConventions
{
    /// <summary>Declares that the endpoint sends <typeparamref name="TRequest"/> and so needs that request's permission.</summary>
    public static RouteHandlerBuilder Sends<TRequest>(this RouteHandlerBuilder endpoint)
    {
        var access = RequestAccess.Of(typeof(TRequest));
        return endpoint.WithMetadata(new EndpointAccess(access.Permission, access.SignedIn));
    }

    /// <summary>Says on purpose that the endpoint is open to anyone.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new EndpointAccess(null, false));

    /// <summary>Lists the problem statuses the endpoint can answer with, beside 400.</summary>
    public static RouteHandlerBuilder ProducesErrors(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status400BadRequest).Distinct().Order())
        {
            endpoint.Produces<ProblemBody>(status, Problems.ContentType);
        }

        return endpoint;
    }

    /// <summary>Sends the request; answers 200 with the value or the problem.</summary>
    public static async Task<IResult> Ask<T>(this IMediator mediator, IRequest<Outcome<T>> request, CancellationToken ct) =>
        (await mediator.Send(request, ct)).ToResult(value => Results.Ok(value));

    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> success) =>
        outcome.IsSuccess ? success(outcome.Value) : Problems.From(outcome.Errors);

    /// <exception cref="InvalidOperationException">An endpoint declares no access: a bug found before the first request.</exception>
    public static void RefuseUndeclaredEndpoints(this IEndpointRouteBuilder app)
    {
        var silent = app
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<EndpointAccess>() is null)
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (silent.Count > 0)
        {
            throw new InvalidOperationException($"Endpoints without a declared permission: {string.Join("; ", silent)}.");
        }
    }
}
