using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement;

/// <summary>The one way in which an order comes to be, stated line by line or taken from a plan.</summary>
internal sealed class OrderIssuer(
    IContracts contracts,
    IOrders orders,
    ICodeNumbers numbers,
    IVendorNotices notices,
    IRequestContext context,
    IBusinessClock clock
)
{
    /// <summary>Issues one order under a signed contract, or says why not.</summary>
    public async Task<Outcome<OrderIssued>> Issue(OrderWish wish, CancellationToken ct)
    {
        if (await contracts.Find(wish.Contract, context.Caller.Scope, ct) is not { } contract)
        {
            return ContractErrors.NotFound(wish.Contract);
        }

        var drafted = await Draft(wish, ct);
        if (!drafted.IsSuccess)
        {
            return Outcome<OrderIssued>.Fail(drafted.Errors);
        }

        var draft = drafted.Value;
        var fits = draft.Fits(contract);
        if (!fits.IsSuccess)
        {
            return Outcome<OrderIssued>.Fail(fits.Errors);
        }

        var destinations = draft.Lines.Select(line => line.DestinationCode).ToList();
        if (await orders.AlreadyOrdered(draft.ItemCode, draft.Contest?.Id, destinations, ct) is { Count: > 0 } ordered)
        {
            return OrderErrors.AlreadyOrdered(ordered);
        }

        var committed = contract.Commit(draft.CostSen);
        if (!committed.IsSuccess)
        {
            return Outcome<OrderIssued>.Fail(committed.Errors);
        }

        var number = await numbers.Next($"order:{contract.RegionCode}", ct);
        var code = $"PC-{contract.RegionCode}-{number:D4}";
        await orders.Add(new IssuedOrder(code, draft, contract, context.Caller.Source, clock.Now), ct);
        var issued = new OrderChanged(code, OrderChange.Issued, OrderStatus.Issued, draft.OrderedOrdinary, draft.OrderedRevote);
        await notices.Tell(new VendorNotice(contract.VendorId, issued), clock.Now, ct);
        return new OrderIssued(code, draft.OrderedOrdinary, draft.OrderedRevote, (long)draft.CostSen);
    }

    private async Task<Outcome<OrderDraft>> Draft(OrderWish wish, CancellationToken ct)
    {
        if (await orders.FindPlant(wish.Plant, ct) is not { } plant)
        {
            return OrderErrors.PlantNotFound(wish.Plant);
        }

        var contest = wish.Contest is null ? null : await orders.FindContest(wish.Contest, ct);
        if (wish.Contest is { } asked && contest is null)
        {
            return OrderErrors.ContestNotFound(asked);
        }

        var codes = wish.Lines.Select(line => line.DestinationCode).ToList();
        return await orders.UnknownRegions(codes, ct) is [{ } unknown, ..]
            ? OrderErrors.DestinationUnknown(unknown)
            : new OrderDraft(wish.Item, contest, plant, wish.UnitPriceSen, wish.Lines, wish.PlanId);
    }
}

/// <summary>What is to be ordered, by the codes that people use.</summary>
internal sealed record OrderWish(
    string Contract,
    string Plant,
    string Item,
    string? Contest,
    long UnitPriceSen,
    IReadOnlyList<DraftLine> Lines,
    long? PlanId
);
