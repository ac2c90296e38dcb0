using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Production.Sandbox;

namespace Tepat.Api.Endpoints;

/// <summary>What a vendor's test keys have tried, apart from everything real.</summary>
public static class SandboxEndpoints
{
    /// <summary>Stands in every answer that speaks of the sandbox and not of the books.</summary>
    public const string Header = "Tepat-Sandbox";

    public const string HeaderValue = "true";

    public static void MapSandbox(this RouteGroupBuilder api)
    {
        var sandbox = api.MapGroup("/vendor/sandbox").WithTags("Vendor").AddEndpointFilter(Mark);
        sandbox
            .MapGet("", (IMediator mediator, CancellationToken ct) => mediator.Ask(new GetSandbox(), ct))
            .WithName("getSandbox")
            .WithSummary("What the vendor's test keys have tried, and the orders as the sandbox sees them")
            .WithDescription(
                "For test keys with the scope `report`. Quantities are the real ones with those that were tried. "
                    + "With a test key an order (`/api/vendor/orders/{code}`), a shipment, its cartons and a carton are answered so as well; "
                    + "all other reads show the real books."
            )
            .Sends<GetSandbox>()
            .Produces<SandboxView>()
            .ProducesErrors(401, 403, 429);
        sandbox
            .MapDelete(
                "",
                async (IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new EmptySandbox(), ct)).ToResult(_ => Results.NoContent())
            )
            .WithName("emptySandbox")
            .WithSummary("Forget all that the vendor's test keys have tried, and begin anew")
            .WithDescription("For test keys with the scope `report`. It happens by itself when nothing was kept for 30 days.")
            .Sends<EmptySandbox>()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 429);
        MapKpu(sandbox.MapGroup("/orders/{code}"));
    }

    private static void MapKpu(RouteGroupBuilder order)
    {
        order
            .MapPost(
                "/proof",
                (string code, ProofBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new TryProof(code, body.ProofHash), ct)
            )
            .WithName("tryProof")
            .WithSummary("Play KPU in the sandbox: approve the proof of an order (R9)")
            .WithDescription("For test keys with the scope `report`. Whatever 64 letters a-f and digits will do.")
            .Sends<TryProof>()
            .Produces<SandboxOrder>()
            .ProducesErrors(401, 403, 404, 409, 422, 429);
        order
            .MapPost(
                "/verification",
                (string code, VerificationBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new TryVerification(code, body.PrintedSheets), ct)
            )
            .WithName("tryVerification")
            .WithSummary("Play KPU in the sandbox: confirm the printer's counts (R8)")
            .WithDescription("For test keys with the scope `report`. The number printed must be the sandbox's.")
            .Sends<TryVerification>()
            .Produces<SandboxOrder>()
            .ProducesErrors(401, 403, 404, 409, 422, 429);
    }

    /// <summary>Marks what a test key reads here: the books with what was tried on top.</summary>
    /// <param name="parameter">Only when this is asked for; null for whatever is asked.</param>
    public static RouteHandlerBuilder ReadsSandbox(this RouteHandlerBuilder endpoint, string? parameter = null) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
            {
                var http = context.HttpContext;
                var isTest = http.RequestServices.GetRequiredService<IRequestContext>().Caller.IsTest;
                return isTest && (parameter is null || http.Request.Query.ContainsKey(parameter)) ? Mark(context, next) : next(context);
            }
        );

    private static ValueTask<object?> Mark(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers[Header] = HeaderValue;
        return next(context);
    }
}
