using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Procurement;

namespace Tepat.Api.Endpoints;

public static class ContractsEndpoints
{
    public static void MapContracts(this RouteGroupBuilder api)
    {
        var contracts = api.MapGroup("/contracts").WithTags("Procurement");
        MapReads(contracts);
        contracts
            .MapPost(
                "",
                async (CreateContract body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(made =>
                        Results.Created($"/api/contracts/{Uri.EscapeDataString(made.Code)}", made)
                    )
            )
            .WithName("createContract")
            .WithSummary("Draft a contract with a vendor")
            .WithDescription("Another person signs it; until then nothing can be ordered under it.")
            .Sends<CreateContract>()
            .Produces<ContractState>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);
        contracts
            .MapPost(
                "/{code}/sign",
                async (
                    string code,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (await mediator.Send(new SignContract(code, IfMatch.Version(ifMatch)), ct)).ToResult(contract =>
                        http.OkWithVersion(contract, contract.Version)
                    )
            )
            .WithName("signContract")
            .WithSummary("Sign a drafted contract")
            .WithDescription("A signature of one's own; wants the version that was read in If-Match. The maker may not sign.")
            .Sends<SignContract>()
            .Produces<ContractState>()
            .ProducesErrors(401, 403, 404, 409, 412, 422, 428);
    }

    private static void MapReads(RouteGroupBuilder contracts)
    {
        contracts
            .MapList<ListContracts, ContractView>(
                "",
                (string? region, string? vendor, string? status, [AsParameters] ListRequest list) =>
                    list.Of("contracts", (size, from) => new ListContracts(region, vendor, status, size, from))
            )
            .WithName("listContracts")
            .WithSummary("Contracts of the caller's regions; a vendor's own")
            .ProducesErrors(401, 403, 404, 413);
        contracts
            .MapGet(
                "/{code}",
                async (string code, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetContract(code), ct)).ToResult(contract => http.OkWithVersion(contract, contract.Version))
            )
            .WithName("getContract")
            .WithSummary("One contract, with its version as ETag")
            .Sends<GetContract>()
            .Produces<ContractView>()
            .ProducesErrors(401, 403, 404);
    }
}
