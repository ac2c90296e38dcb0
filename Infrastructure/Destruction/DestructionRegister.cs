using Tepat.Application.Common;
using Tepat.Application.Destruction;
using Tepat.Application.Planning;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Destruction;

/// <inheritdoc cref="IDestructions"/>
internal sealed class DestructionRegister(DbSession session, IApprovedPlan plans, IDueTimes due, IStockItems items) : IDestructions
{
    /// <summary>The milestone that R12 sets.</summary>
    internal const string Milestone = "SURPLUS_DESTROYED";

    public async Task<DestructionGround?> Ground(string region, string contest, CancellationToken ct)
    {
        if (await session.QueryOne<ContestRow>(ContestSql, new { Contest = contest, Region = region }, ct) is not { } found)
        {
            return null;
        }

        return new DestructionGround(
            await items.Ensure(ItemCodes.Ballot, found.Id, Pool.Ordinary, ct),
            await Planned(plans, found.Election, contest, region, ct),
            await due.Of(contest, Milestone, ct)
        );
    }

    public Task<DestructionPlace?> Find(string code, Scope scope, CancellationToken ct) =>
        session.QueryOne<DestructionPlace>(
            PlaceSql,
            new
            {
                Code = code,
                scope.RegionFrom,
                scope.RegionTo,
            },
            ct
        );

    /// <summary>
    /// Ballots that an approved plan needs in a region. Province and regency may each have a plan that covers it; the larger need counts, for
    /// what is burnt is gone.
    /// </summary>
    internal static async Task<long> Planned(IApprovedPlan plans, string election, string contest, string region, CancellationToken ct) =>
        (await plans.Of(election, ItemCodes.Ballot, contest, Scope.Everything, ct))
            .Where(line => line.Destination == region)
            .Select(line => line.Regular + line.Reserve)
            .DefaultIfEmpty()
            .Max();

    internal const string ContestSql = """
        SELECT c.Id, e.Code AS Election
          FROM Contest AS c
          JOIN Election AS e ON e.Id = c.ElectionId
         WHERE c.Code = @Contest AND (c.RegionCode = @Region OR @Region LIKE CONCAT(c.RegionCode, '.%'))
        """;

    internal const string PlaceSql = """
        SELECT d.RegionCode AS Region, d.ContestCode AS Contest
          FROM BallotDestruction AS d
         WHERE d.Code = @Code AND d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
        """;

    private sealed record ContestRow(long Id, string Election);
}
