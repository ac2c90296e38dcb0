using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Identity;

namespace Tepat.Api.Endpoints;

public static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users").WithTags("Users");

        group
            .MapList<ListUsers, UserRow>(
                "",
                (string? region, string? role, [AsParameters] ListRequest list) =>
                    list.Of("users", (size, from) => new ListUsers(region, role, size, from))
            )
            .WithName("listUsers")
            .WithSummary("List users")
            .WithDescription(
                "The users of the caller's region by name, or of one region in it; `format=csv` or `xlsx` for the whole list as a file."
            )
            .ProducesErrors(401, 403, 404);

        MapUser(group);
        MapResets(group);

        api.MapGet("/roles", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListRoles(), ct))
            .WithTags("Users")
            .Sends<ListRoles>()
            .WithName("listRoles")
            .WithSummary("The roles and what each may do")
            .WithDescription("Roles are bundles of permissions; the user's region says where they act.")
            .Produces<IReadOnlyList<RoleRow>>()
            .ProducesErrors(401, 403);
    }

    private static void MapUser(RouteGroupBuilder group)
    {
        group
            .MapPost(
                "",
                async (CreateUser body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(made => Results.Created($"/api/users/{made.User.Id}", made))
            )
            .Sends<CreateUser>()
            .WithName("createUser")
            .WithSummary("Make a user")
            .WithDescription("Answers a temporary password, shown this once; the first sign-in replaces it.")
            .Produces<NewUser>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);

        group
            .MapGet(
                "/{id:long}",
                async (long id, HttpContext context, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetUser(id), ct)).ToResult(user => context.OkWithVersion(user, user.Version))
            )
            .Sends<GetUser>()
            .WithName("getUser")
            .WithSummary("One user")
            .WithDescription("The `ETag` is the version that a change names in `If-Match`.")
            .Produces<UserRow>()
            .ProducesErrors(401, 403, 404);

        group
            .MapPut("/{id:long}", Update)
            .Sends<UpdateUser>()
            .WithName("updateUser")
            .WithSummary("Change a user")
            .WithDescription(
                "Name, role, region and activity. Needs `If-Match` with the version read; counts from the user's next request on."
            )
            .Produces<UserRow>()
            .ProducesErrors(401, 403, 404, 412, 422, 428);
    }

    private static void MapResets(RouteGroupBuilder group)
    {
        group
            .MapPost(
                "/{id:long}/password-reset",
                (long id, IMediator mediator, CancellationToken ct) => mediator.Ask(new ResetPassword(id), ct)
            )
            .Sends<ResetPassword>()
            .WithName("resetPassword")
            .WithSummary("Give a user a new temporary password")
            .WithDescription("Lifts a lock and ends the user's sessions. The password is shown this once.")
            .Produces<NewUser>()
            .ProducesErrors(401, 403, 404, 412);

        group
            .MapDelete(
                "/{id:long}/second-factor",
                async (long id, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new ResetSecondFactor(id), ct)).ToResult(_ => Results.NoContent())
            )
            .Sends<ResetSecondFactor>()
            .WithName("resetSecondFactor")
            .WithSummary("Take away a user's second factor")
            .WithDescription("For a person whose device is lost; the user's sessions end.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesErrors(401, 403, 404, 412);
    }

    private static async Task<IResult> Update(
        long id,
        UserChange body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext context,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new UpdateUser(id, IfMatch.Version(ifMatch), body.DisplayName, body.Role, body.Region, body.IsActive);
        return (await mediator.Send(command, ct)).ToResult(user => context.OkWithVersion(user, user.Version));
    }
}

/// <summary>What may be changed about a user.</summary>
public sealed record UserChange(string DisplayName, string Role, string Region, bool IsActive);
