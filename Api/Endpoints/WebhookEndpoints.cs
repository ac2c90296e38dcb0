using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Procurement.Webhooks;

namespace Tepat.Api.Endpoints;

/// <summary>Addresses of vendors' systems, and what is told to them.</summary>
public static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var vendor = api.MapGroup("/vendors/{vendor}").WithTags("Webhooks");
        MapRegister(vendor.MapGroup("/webhooks"));
        var webhook = vendor.MapGroup("/webhooks/{webhookId:long}");
        MapSteps(webhook);
        MapSecret(webhook);
        MapDeliveries(vendor);
    }

    private static void MapRegister(RouteGroupBuilder webhooks)
    {
        webhooks
            .MapGet("", (string vendor, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListWebhooks(vendor), ct))
            .Sends<ListWebhooks>()
            .WithName("listWebhooks")
            .WithSummary("List a vendor's webhooks")
            .WithDescription("Addresses of the vendor's systems that are told of replacements, differences and orders, the newest first.")
            .Produces<IReadOnlyList<WebhookRow>>()
            .ProducesErrors(401, 403, 404);
        webhooks
            .MapPost(
                "",
                async (string vendor, WebhookWish body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new CreateWebhook(vendor, body.Address, body.Name), ct)).ToResult(made =>
                        Results.Created($"/api/vendors/{vendor}/webhooks/{made.Webhook.Id}", made)
                    )
            )
            .Sends<CreateWebhook>()
            .WithName("createWebhook")
            .WithSummary("Enter a webhook of a vendor")
            .WithDescription(
                "The address is public, https, on port 443 or 8443; a host in a network that is not public is refused, now and at every "
                    + "delivery. The secret that signs is shown this once."
            )
            .Produces<NewWebhook>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 422);
    }

    private static void MapSteps(RouteGroupBuilder webhook)
    {
        webhook
            .MapPut(
                "",
                (string vendor, long webhookId, WebhookState body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ChangeWebhook(vendor, webhookId, body.IsActive), ct)
            )
            .Sends<ChangeWebhook>()
            .WithName("changeWebhook")
            .WithSummary("Pause a webhook or let it go on")
            .WithDescription("While it is paused nothing is sent; what is to be told is kept and goes out afterwards.")
            .Produces<WebhookRow>()
            .ProducesErrors(401, 403, 404);
        webhook
            .MapDelete(
                "",
                async (string vendor, long webhookId, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new RemoveWebhook(vendor, webhookId), ct)).ToResult(_ => Results.NoContent())
            )
            .Sends<RemoveWebhook>()
            .WithName("removeWebhook")
            .WithSummary("Remove a webhook")
            .WithDescription("For good; what still waits for it is given up and stays in the list of deliveries.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 404);
        webhook
            .MapPost(
                "/ping",
                async (string vendor, long webhookId, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new PingWebhook(vendor, webhookId), ct)).ToResult(queued =>
                        Results.Json(queued, statusCode: StatusCodes.Status202Accepted)
                    )
            )
            .Sends<PingWebhook>()
            .WithName("pingWebhook")
            .WithSummary("Send a test to a webhook")
            .WithDescription("A delivery of type `ping`, signed and tried again like any other; look for it in the list of deliveries.")
            .Produces<PingQueued>(StatusCodes.Status202Accepted)
            .ProducesErrors(401, 403, 404);
    }

    private static void MapSecret(RouteGroupBuilder webhook) =>
        webhook
            .MapPost(
                "/secret",
                (string vendor, long webhookId, SecretRotationWish? body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new RotateWebhookSecret(vendor, webhookId, body?.OverlapDays), ct)
            )
            .Sends<RotateWebhookSecret>()
            .WithName("rotateWebhookSecret")
            .WithSummary("Give a webhook a new secret; both sign for a while")
            .WithDescription(
                "Shown this once. From now on it signs, and for `overlapDays` the one before it signs too, in the same header. While one still does, "
                    + "the secret is changed without an overlap only, which stops all that were before."
            )
            .Produces<NewWebhook>()
            .ProducesErrors(401, 403, 404, 409);

    private static void MapDeliveries(RouteGroupBuilder vendor)
    {
        vendor
            .MapList<ListDeliveries, DeliveryRow>(
                "/webhook-deliveries",
                (string vendor, string? state, [AsParameters] ListRequest list) =>
                    list.Of("webhook-deliveries", (size, from) => new ListDeliveries(vendor, state, size, from))
            )
            .WithName("listWebhookDeliveries")
            .WithSummary("List what was and is to be told to a vendor's webhooks")
            .WithDescription(
                "The newest first. `state` is `waiting`, `delivered` or `dead`; a dead one was given up after twelve attempts."
            )
            .ProducesErrors(401, 403, 404, 413);
        vendor
            .MapPost(
                "/webhooks/{webhookId:long}/deliveries/{delivery:guid}/replay",
                async (string vendor, long webhookId, Guid delivery, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new ReplayDelivery(vendor, webhookId, delivery), ct)).ToResult(_ => Results.NoContent())
            )
            .Sends<ReplayDelivery>()
            .WithName("replayWebhookDelivery")
            .WithSummary("Have a dead delivery sent again")
            .WithDescription("At once, and with twelve attempts before it. It bears the same id and the same body as before.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 404, 409);
    }
}

/// <summary>A webhook to be entered.</summary>
/// <param name="Address">Where the vendor's system listens.</param>
/// <param name="Name">What it is for; may be left out.</param>
public sealed record WebhookWish(string Address, string? Name);

/// <summary>How a secret is to be followed by another.</summary>
/// <param name="OverlapDays">Days for which both sign: 0 to 30, 7 unless said.</param>
public sealed record SecretRotationWish(int? OverlapDays);

/// <param name="IsActive">False pauses it.</param>
public sealed record WebhookState(bool IsActive);
