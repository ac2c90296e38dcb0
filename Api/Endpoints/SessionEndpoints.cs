using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Api.Security;
using Tepat.Application.Identity;
using Tepat.Domain.Common;

namespace Tepat.Api.Endpoints;

public static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/session").WithTags("Session");

        group
            .MapPost("", SignIn)
            .Sends<SignIn>()
            .WithName("signIn")
            .WithSummary("Sign in")
            .WithDescription(
                "Opens a session in a cookie. Five wrong passwords or codes lock the account for 15 minutes; `facts.minutesLeft` says how "
                    + "long. `session.second_factor_required`: send the same with `code`. `session.password_change_required`: with `newPassword`."
            )
            .Produces<Session>()
            .ProducesErrors(401, 403, 422, 429);

        group
            .MapGet("", (IMediator mediator, CancellationToken ct) => mediator.Ask(new GetSession(), ct))
            .Sends<GetSession>()
            .WithName("getSession")
            .WithSummary("Who is signed in")
            .WithDescription("The caller, the region the caller acts in and what the caller may do there.")
            .Produces<Session>()
            .ProducesErrors(401);

        group
            .MapDelete(
                "",
                async (HttpContext context) =>
                {
                    await context.SignOutAsync(SessionCookie.Scheme);
                    return Results.NoContent();
                }
            )
            .Open()
            .WithName("signOut")
            .WithSummary("Sign out")
            .WithDescription("Ends the session of this browser; without one it changes nothing.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(403);

        MapProofs(group);
        group.MapPost("/token", Token).Open().DisableAntiforgery().ExcludeFromDescription();
    }

    // The Authorize button of Swagger UI speaks OAuth's password grant. What it gets opens nothing: the cookie beside it does.
    private static async Task<IResult> Token(
        [FromForm] string username,
        [FromForm] string password,
        HttpContext context,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var outcome = await mediator.Send(new SignIn(username, password), ct);
        if (!outcome.IsSuccess)
        {
            return Results.BadRequest(new { error = "invalid_grant", error_description = outcome.Errors[0].Message });
        }

        await SessionCookie.Open(context, outcome.Value);
        return Results.Ok(new { access_token = "cookie", token_type = "Bearer" });
    }

    private static void MapProofs(RouteGroupBuilder group)
    {
        group
            .MapPut("/password", ChangePassword)
            .Sends<ChangePassword>()
            .WithName("changePassword")
            .WithSummary("Change one's own password")
            .WithDescription("Needs the present password. All other sessions of the caller end.")
            .Produces<Session>()
            .ProducesErrors(401, 403, 412, 422, 429);

        group
            .MapPost("/re-authentication", (Reauthenticate body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .Sends<Reauthenticate>()
            .WithName("reauthenticate")
            .WithSummary("Give the password again, to sign")
            .WithDescription(
                "The token goes into the header `X-Tepat-Signature` of calls that sign; it is good for five minutes. "
                    + "In the ten minutes after a sign-in none is needed."
            )
            .Produces<SignatureTicket>()
            .ProducesErrors(401, 403, 429);

        group
            .MapPost("/second-factor", (IMediator mediator, CancellationToken ct) => mediator.Ask(new StartSecondFactor(), ct))
            .Sends<StartSecondFactor>()
            .WithName("startSecondFactor")
            .WithSummary("Ask for an authenticator secret")
            .WithDescription("The secret counts from its first right code on (`confirmSecondFactor`). This call is a signature.")
            .Produces<SecondFactorSecret>()
            .ProducesErrors(401, 403, 404, 409, 412);

        group
            .MapPut(
                "/second-factor",
                async (ConfirmSecondFactor body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(_ => Results.NoContent())
            )
            .Sends<ConfirmSecondFactor>()
            .WithName("confirmSecondFactor")
            .WithSummary("Enrol the authenticator by its first code")
            .WithDescription("From then on every sign-in of the caller needs a code.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 404, 412, 422);
    }

    private static async Task<IResult> SignIn(SignIn body, HttpContext context, IMediator mediator, CancellationToken ct) =>
        await Opened(context, await mediator.Send(body, ct));

    private static async Task<IResult> ChangePassword(ChangePassword body, HttpContext context, IMediator mediator, CancellationToken ct) =>
        await Opened(context, await mediator.Send(body, ct));

    private static async Task<IResult> Opened(HttpContext context, Outcome<SignedIn> outcome)
    {
        if (outcome.IsSuccess)
        {
            await SessionCookie.Open(context, outcome.Value);
            return Results.Ok(outcome.Value.Session);
        }

        if (outcome.Errors[0].Facts?.GetValueOrDefault("minutesLeft") is int minutes)
        {
            context.Response.Headers.RetryAfter = (minutes * 60).ToString(CultureInfo.InvariantCulture);
        }

        return Problems.From(outcome.Errors);
    }
}
