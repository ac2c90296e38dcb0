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
                    (await mediator.Send(new CreateApiKey(vendor, body.Name, body.Scopes, body.DaysValid, body.IsTest), ct)).ToResult(
                        made => Results.Created($"/api/vendors/{vendor}/api-keys/{made.ApiKey.Id}", made)
                    )
            )
            .Sends<CreateApiKey>()
            .WithName("createApiKey")
            .WithSummary("Make a key for a vendor")
            .WithDescription(
                "The key is shown this once. Scopes: `report` sends events, `read` reads the vendor's own orders and shipments. "
                    + "A test key (`isTest`) begins with `tepat_test_`: its events go to the vendor's sandbox and leave no trace in the books."
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

        MapChanges(group);
    }

    private static void MapChanges(RouteGroupBuilder group)
    {
        group
            .MapPost(
                "/{keyId:long}/rotation",
                async (string vendor, long keyId, RotationWish body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new RotateApiKey(vendor, keyId, body.OverlapDays), ct)).ToResult(made =>
                        Results.Created($"/api/vendors/{vendor}/api-keys/{made.ApiKey.Id}", made)
                    )
            )
            .Sends<RotateApiKey>()
            .WithName("rotateApiKey")
            .WithSummary("Make a key's successor; both open for a while")
            .WithDescription(
                "The successor has the same name, scopes and limit and as long a life; it is shown this once. "
                    + "The old key opens for `overlapDays` more, so that the vendor's system can change over without a pause."
            )
            .Produces<NewApiKey>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);

        group
            .MapPut(
                "/{keyId:long}/limit",
                (string vendor, long keyId, KeyLimitWish body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new SetApiKeyLimit(vendor, keyId, body.RequestsPerMinute), ct)
            )
            .Sends<SetApiKeyLimit>()
            .WithName("setApiKeyLimit")
            .WithSummary("Set how many calls a minute a key may make")
            .WithDescription("Counts from the next call on. `null` gives the installation's usual limit back.")
            .Produces<ApiKeyRow>()
            .ProducesErrors(401, 403, 404);

        group
            .MapPut(
                "/{keyId:long}/signing-key",
                (string vendor, long keyId, SigningKeyWish body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new SetSigningKey(vendor, keyId, body.PublicKey), ct)
            )
            .Sends<SetSigningKey>()
            .WithName("setSigningKey")
            .WithSummary("Have a key's reports signed by the vendor")
            .WithDescription(
                "From the next call on what the key sends must carry an HTTP message signature (RFC 9421) by the private key that belongs to this "
                    + "public one: `ecdsa-p256-sha256`. Reads need none. `null` takes the signatures away again."
            )
            .Produces<ApiKeyRow>()
            .ProducesErrors(401, 403, 404);
    }
}

/// <summary>The vendor's public key.</summary>
/// <param name="PublicKey">PEM, curve P-256; null when calls need no signature.</param>
public sealed record SigningKeyWish(string? PublicKey);

/// <summary>How a key is to be followed by another.</summary>
/// <param name="OverlapDays">Days for which both open: 0 to 30, 7 unless said.</param>
public sealed record RotationWish(int? OverlapDays);

/// <summary>A key's limit.</summary>
/// <param name="RequestsPerMinute">1 to 60,000; null for the installation's usual limit.</param>
public sealed record KeyLimitWish(int? RequestsPerMinute);

/// <summary>A key to be made.</summary>
/// <param name="Scopes"><c>report</c>, <c>read</c> or both.</param>
/// <param name="DaysValid">1 to 400.</param>
/// <param name="IsTest">True for a key of the sandbox; false unless said.</param>
public sealed record ApiKeyWish(string Name, IReadOnlyList<string> Scopes, int DaysValid, bool IsTest = false);
