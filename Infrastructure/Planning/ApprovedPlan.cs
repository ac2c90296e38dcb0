using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc/>
public sealed class ApprovedPlan(DbSession session) : IApprovedPlan
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlannedQuantity>> Of(string election, string item, string? contest, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Election = election,
            Item = item,
            Revote = item == ItemCodes.Ballot ? ItemCodes.BallotRevote : "",
            Contest = contest ?? "",
            scope.RegionFrom,
            scope.RegionTo,
        };
        return
        [
            .. (await session.Query<Row>(Sql, parameters, ct)).Select(row => new PlannedQuantity(
                row.PlanId,
                row.PlanCode,
                row.RegionCode,
                item,
                contest,
                row.RegularQuantity,
                row.ReserveQuantity,
                row.RevoteQuantity,
                row.ProcureQuantity
            )),
        ];
    }

    private sealed class Row
    {
        public long PlanId { get; init; }
        public string PlanCode { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long RegularQuantity { get; init; }
        public long ReserveQuantity { get; init; }
        public long RevoteQuantity { get; init; }
        public long ProcureQuantity { get; init; }
    }

    // A kabupaten/kota may have a plan of its own beside the province's: of a region the one that was approved last holds.
    internal const string Sql = """
        SELECT p.Id AS PlanId, p.Code AS PlanCode, l.RegionCode,
               SUM(CASE WHEN l.ItemCode = @Item THEN l.RegularQuantity ELSE 0 END) AS RegularQuantity,
               SUM(CASE WHEN l.ItemCode = @Item THEN l.ReserveQuantity ELSE 0 END) AS ReserveQuantity,
               SUM(CASE WHEN l.ItemCode = @Revote THEN l.RegularQuantity ELSE 0 END) AS RevoteQuantity,
               SUM(CASE WHEN l.ItemCode = @Item THEN l.ProcureQuantity ELSE 0 END) AS ProcureQuantity
          FROM RequirementPlan p
          JOIN Election e ON e.Id = p.ElectionId
          JOIN PlanLine l ON l.PlanId = p.Id
         WHERE e.Code = @Election AND p.Status = 'approved' AND p.RegionCode >= @RegionFrom AND p.RegionCode < @RegionTo
           AND l.ItemCode IN (@Item, @Revote) AND l.ContestCode = @Contest
           AND l.RegionCode >= @RegionFrom AND l.RegionCode < @RegionTo
           AND NOT EXISTS (SELECT 1
                             FROM RequirementPlan AS q
                             JOIN PlanLine AS m ON m.PlanId = q.Id
                            WHERE q.ElectionId = p.ElectionId AND q.Status = 'approved' AND m.RegionCode = l.RegionCode
                              AND (q.DecidedAt > p.DecidedAt OR q.DecidedAt = p.DecidedAt AND q.Id > p.Id))
         GROUP BY p.Id, p.Code, l.RegionCode
         ORDER BY l.RegionCode
        """;
}
