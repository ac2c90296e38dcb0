using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Identity;

namespace Tepat.Api.Endpoints;

public static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/vendors/{vendor}/api-keys").WithTags("API keys");

        group
            .MapGet("", (string vendor, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListApiKeys(vendor), ct))
            .Sends<ListApiKeys>()
            .WithName("listApiKeys")
            .WithSummary("List a vendor's keys")
            .WithDescription("All keys, the newest first. The keys themselves are kept nowhere.")
            .Produces<IReadOnlyList<ApiKeyRow>>()
            .ProducesErrors(401, 403, 404);

        group
            .MapPost(
                "",
                async (string vendor, ApiKeyWish body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new CreateApiKey(vendor, body.Name, body.Scopes, body.DaysValid), ct)).ToResult(made =>
                        Results.Created($"/api/vendors/{vendor}/api-keys/{made.ApiKey.Id}", made)
                    )
            )
            .Sends<CreateApiKey>()
            .WithName("createApiKey")
            .WithSummary("Make a key for a vendor")
            .WithDescription(
                "The key is shown this once. Scopes: `report` sends events, `read` reads the vendor's own orders and shipments."
            )
            .Produces<NewApiKey>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404);

        group
            .MapDelete(
                "/{keyId:long}",
                async (string vendor, long keyId, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new RevokeApiKey(vendor, keyId), ct)).ToResult(_ => Results.NoContent())
            )
            .Sends<RevokeApiKey>()
            .WithName("revokeApiKey")
            .WithSummary("Revoke a key")
            .WithDescription("The key stops at once and for good.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 404);
    }
}

/// <summary>A key to be made.</summary>
/// <param name="Scopes"><c>report</c>, <c>read</c> or both.</param>
/// <param name="DaysValid">1 to 400.</param>
public sealed record ApiKeyWish(string Name, IReadOnlyList<string> Scopes, int DaysValid);
