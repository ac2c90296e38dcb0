using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Procurement;

namespace Tepat.Api.Endpoints;

/// <summary>Vendors and their plants.</summary>
public static class PartiesEndpoints
{
    public static void MapParties(this RouteGroupBuilder api)
    {
        MapVendors(api.MapGroup("/vendors").WithTags("Procurement"));
        MapPlants(api.MapGroup("/plants").WithTags("Procurement"));
    }

    private static void MapVendors(RouteGroupBuilder vendors)
    {
        vendors
            .MapList<ListVendors, VendorView>(
                "",
                ([AsParameters] ListRequest list) => list.Of("vendors", (size, from) => new ListVendors(size, from))
            )
            .WithName("listVendors")
            .WithSummary("Vendors; a vendor sees itself")
            .ProducesErrors(401, 403, 413);
        vendors
            .MapPost(
                "",
                async (AddVendor body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(added => Results.Created($"/api/vendors/{added.Code}", added))
            )
            .WithName("addVendor")
            .WithSummary("Enter a vendor")
            .Sends<AddVendor>()
            .Produces<PartyState>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 409);
        vendors
            .MapPut(
                "/{vendor}",
                async (
                    string vendor,
                    VendorChange body,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (await mediator.Send(new ChangeVendor(vendor, body.Name, body.IsActive, IfMatch.Version(ifMatch)), ct)).ToResult(
                        changed => http.OkWithVersion(changed, changed.Version)
                    )
            )
            .WithName("changeVendor")
            .WithSummary("Rename a vendor or stop new contracts with it")
            .WithDescription("Wants the vendor's version in If-Match.")
            .Sends<ChangeVendor>()
            .Produces<PartyState>()
            .ProducesErrors(401, 403, 404, 412, 428);
    }

    private static void MapPlants(RouteGroupBuilder plants)
    {
        plants
            .MapList<ListPlants, PlantView>(
                "",
                (string? vendor, [AsParameters] ListRequest list) => list.Of("plants", (size, from) => new ListPlants(vendor, size, from))
            )
            .WithName("listPlants")
            .WithSummary("Printing plants; a vendor sees its own")
            .ProducesErrors(401, 403, 413);
        plants
            .MapPost(
                "",
                async (AddPlant body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(added => Results.Created($"/api/plants/{added.Code}", added))
            )
            .WithName("addPlant")
            .WithSummary("Enter a plant of a vendor")
            .Sends<AddPlant>()
            .Produces<PartyState>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);
        plants
            .MapPut(
                "/{plant}",
                async (
                    string plant,
                    PlantChange body,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (await mediator.Send(new ChangePlant(plant, body.Name, body.City, IfMatch.Version(ifMatch)), ct)).ToResult(changed =>
                        http.OkWithVersion(changed, changed.Version)
                    )
            )
            .WithName("changePlant")
            .WithSummary("Change the name or city of a plant")
            .WithDescription("Wants the plant's version in If-Match.")
            .Sends<ChangePlant>()
            .Produces<PartyState>()
            .ProducesErrors(401, 403, 404, 412, 428);
    }
}

public sealed record VendorChange(string Name, bool IsActive);

public sealed record PlantChange(string Name, string City);
