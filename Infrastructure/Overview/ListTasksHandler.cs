using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Warehouse;

namespace Tepat.Infrastructure.Overview;

internal sealed class ListTasksHandler(DbSession session, IRequestContext context) : IQueryHandler<ListTasks, TaskList>
{
    private const int TasksPerKindMax = 50;

    // Each kind of task belongs to a permission; who lacks it is not even asked.
    private static readonly (string Permission, string Sql)[] Kinds =
    [
        (Permissions.ReceiveShipments, ReceiveSql),
        (Permissions.DispatchOnward, OnwardSql),
        (Permissions.MakePlans, SubmitSql),
        (Permissions.ApprovePlans, PlansSql),
        (Permissions.SignContracts, ContractsSql),
        (Permissions.ApproveProofs, ProofsSql),
        (Permissions.ApproveReplacements, ReplacementsSql),
        (Permissions.ManageSorting, CloseSortingSql),
        (Permissions.RequestReplacements, RequestSql),
        (Permissions.ResolveCases, CasesSql),
        (Permissions.SignDestructions, SignDestructionSql),
        (Permissions.Witness, WitnessDestructionSql),
        (Permissions.SignRevotes, RevoteTasks.SignSql),
        (Permissions.Witness, RevoteTasks.WitnessSql),
        (Permissions.ManageRevotes, RevoteTasks.HandOutSql),
        (Permissions.ManageRevotes, RevoteTasks.ReportSql),
        (Permissions.AnswerFindings, AnswerFindingSql),
        (Permissions.AddFindings, AnsweredFindingSql),
        (Permissions.SignAdjustments, AdjustmentsSql),
        (Permissions.VerifyBoxes, VerifyBoxesSql),
        (Permissions.RecordStock, CountTasks.CountSql),
        (Permissions.ApproveStock, CountTasks.PostSql),
    ];

    public async Task<Outcome<TaskList>> Handle(ListTasks query, CancellationToken ct)
    {
        var caller = context.Caller;
        var parameters = new
        {
            caller.Scope.RegionFrom,
            caller.Scope.RegionTo,
            caller.Source,
            CodeFrom = BoxSql.CodeFrom(caller.Scope.RegionFrom),
            CodeTo = BoxSql.CodeTo(caller.Scope.RegionFrom),
            Limit = TasksPerKindMax + 1,
        };
        List<TaskRow> tasks = [];
        List<string> cut = [];
        if (caller.Kind == CallerKind.User)
        {
            foreach (var (_, sql) in Kinds.Where(kind => caller.May(kind.Permission)))
            {
                var rows = await session.Query<TaskRow>($"{sql} {session.Dialect.Limit}", parameters, ct);
                tasks.AddRange(rows.Take(TasksPerKindMax));
                if (rows.Count > TasksPerKindMax)
                {
                    cut.Add(rows[0].Kind);
                }
            }
        }

        return new TaskList([.. tasks.OrderBy(task => task.DueAt ?? DateTimeOffset.MaxValue).ThenBy(task => task.Since)], cut);
    }

    internal const string ReceiveSql = """
        SELECT 'receiveShipment' AS Kind, s.Code AS Subject, s.DestinationCode AS RegionCode, r.Name AS RegionName,
               s.CartonCount AS Quantity, COALESCE(s.ArrivedAt, s.DispatchedAt) AS Since, COALESCE(s.ArrivedAt, s.ExpectedAt) AS DueAt
          FROM Shipment AS s
          LEFT JOIN Region AS r ON r.Code = s.DestinationCode
         WHERE s.Status IN ('arrived', 'receiving') AND s.DispatchedBy <> @Source
           AND s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
         ORDER BY s.ExpectedAt, s.Code
        """;

    internal const string OnwardSql = """
        SELECT 'dispatchOnward' AS Kind, u.Code AS Subject, u.PlaceRef AS RegionCode, r.Name AS RegionName, NULL AS Quantity,
               MIN(k.OpenedAt) AS Since, NULL AS DueAt
          FROM Unit AS u
          JOIN DiscrepancyCase AS k ON k.UnitId = u.Id AND k.Kind = 'misrouted'
          LEFT JOIN Region AS r ON r.Code = u.PlaceRef
         WHERE u.Place = 'quarantine' AND u.PlaceRef >= @RegionFrom AND u.PlaceRef < @RegionTo
         GROUP BY u.Code, u.PlaceRef, r.Name
         ORDER BY u.Code
        """;

    internal const string SubmitSql = """
        SELECT 'submitPlan' AS Kind, p.Code AS Subject, p.RegionCode, r.Name AS RegionName, NULL AS Quantity, p.MadeAt AS Since, NULL AS DueAt
          FROM RequirementPlan AS p
          LEFT JOIN Region AS r ON r.Code = p.RegionCode
         WHERE p.Status = 'draft' AND p.MadeBy = @Source
           AND p.RegionCode >= @RegionFrom AND p.RegionCode < @RegionTo
         ORDER BY p.MadeAt
        """;

    internal const string PlansSql = """
        SELECT 'approvePlan' AS Kind, p.Code AS Subject, p.RegionCode, r.Name AS RegionName, NULL AS Quantity, p.SubmittedAt AS Since,
               NULL AS DueAt
          FROM RequirementPlan AS p
          LEFT JOIN Region AS r ON r.Code = p.RegionCode
         WHERE p.Status = 'submitted' AND p.MadeBy <> @Source
           AND p.RegionCode >= @RegionFrom AND p.RegionCode < @RegionTo
         ORDER BY p.SubmittedAt
        """;

    internal const string ContractsSql = """
        SELECT 'signContract' AS Kind, k.Code AS Subject, k.RegionCode, r.Name AS RegionName, NULL AS Quantity, 0 AS Since, NULL AS DueAt
          FROM Contract AS k
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE k.Status = 'draft' AND k.MadeBy <> @Source
           AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         ORDER BY k.Code
        """;

    internal const string ProofsSql = """
        SELECT 'approveProof' AS Kind, o.Code AS Subject, o.RegionCode, r.Name AS RegionName,
               o.OrderedOrdinary + o.OrderedRevote AS Quantity, o.IssuedAt AS Since, NULL AS DueAt
          FROM PrintOrder AS o
          LEFT JOIN Region AS r ON r.Code = o.RegionCode
         WHERE o.Status = 'issued'
           AND o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
         ORDER BY o.Code
        """;

    internal const string ReplacementsSql = """
        SELECT 'decideReplacement' AS Kind, q.Code AS Subject, q.RegionCode, r.Name AS RegionName, q.Quantity, q.RequestedAt AS Since,
               NULL AS DueAt
          FROM Replacement AS q
          LEFT JOIN Region AS r ON r.Code = q.RegionCode
         WHERE q.Status = 'requested' AND q.RequestedBy <> @Source
           AND q.RegionCode >= @RegionFrom AND q.RegionCode < @RegionTo
         ORDER BY q.Code
        """;

    // Everything that was packed for the region is sorted, and nobody has said so yet.
    internal const string CloseSortingSql = """
        SELECT 'closeSorting' AS Kind, c.Code AS Subject, g.Owner AS RegionCode, r.Name AS RegionName, g.Good AS Quantity, 0 AS Since,
               NULL AS DueAt
          FROM (SELECT b.Owner, b.StockItemId,
                       SUM(CASE WHEN b.State = 'good' THEN b.Quantity ELSE 0 END) AS Good,
                       SUM(CASE WHEN b.State IN ('atPrinter', 'onRoad', 'quarantine', 'unsorted') THEN b.Quantity ELSE 0 END) AS Unsorted
                  FROM Rollup AS b
                 WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
                 GROUP BY b.Owner, b.StockItemId) AS g
          JOIN StockItem AS s ON s.Id = g.StockItemId AND s.ItemCode = 'BALLOT' AND s.Pool = 'ordinary'
          JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN PackingTally AS t ON t.RegionCode = g.Owner AND t.StockItemId = g.StockItemId
          LEFT JOIN Region AS r ON r.Code = g.Owner
         WHERE g.Good > 0 AND g.Unsorted = 0 AND t.SortingClosedAt IS NULL AND COALESCE(t.FilledBoxes, 0) = 0
         ORDER BY g.Owner, c.Code
        """;

    // Sorting is closed and good ballots are lacking: required minus good, and no request waits for its decision.
    internal const string RequestSql = """
        SELECT 'requestReplacement' AS Kind, n.OrderCode AS Subject, n.RegionCode, r.Name AS RegionName, n.Needed AS Quantity, n.Since,
               NULL AS DueAt
          FROM (SELECT o.Code AS OrderCode, l.DestinationCode AS RegionCode, t.SortingClosedAt AS Since,
                       l.PackedOrdinary - l.SupplementaryQuantity
                       - COALESCE((SELECT SUM(b.Quantity)
                                     FROM Rollup AS b
                                    WHERE b.Owner = l.DestinationCode AND b.StockItemId = o.OrdinaryItemId
                                      AND b.State IN ('atPrinter', 'onRoad', 'unsorted', 'quarantine', 'good', 'boxes',
                                                      'used', 'spoiled', 'unused', 'archived')), 0) AS Needed
                  FROM PackingTally AS t
                  JOIN PrintOrder AS o ON o.OrdinaryItemId = t.StockItemId
                  JOIN OrderLine AS l ON l.OrderId = o.Id AND l.DestinationCode = t.RegionCode
                 WHERE t.SortingClosedAt IS NOT NULL AND t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
                   AND NOT EXISTS (SELECT 1 FROM Replacement AS q
                                    WHERE q.OrderId = o.Id AND q.RegionCode = t.RegionCode AND q.Status = 'requested')) AS n
          LEFT JOIN Region AS r ON r.Code = n.RegionCode
         WHERE n.Needed > 0
         ORDER BY n.OrderCode
        """;

    internal const string CasesSql = """
        SELECT 'resolveCase' AS Kind, k.Code AS Subject, k.RegionCode, r.Name AS RegionName,
               CASE WHEN k.OtherRegionCode IS NULL THEN k.Quantity END AS Quantity, k.OpenedAt AS Since, NULL AS DueAt
          FROM DiscrepancyCase AS k
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE k.Status = 'open'
           AND (k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
                OR k.OtherRegionCode >= @RegionFrom AND k.OtherRegionCode < @RegionTo)
         ORDER BY k.Code
        """;

    internal const string SignDestructionSql = """
        SELECT 'signDestruction' AS Kind, d.Code AS Subject, d.RegionCode, r.Name AS RegionName,
               d.DamagedSheets + d.SurplusSheets AS Quantity, d.ProposedAt AS Since, d.DueAt
          FROM BallotDestruction AS d
          LEFT JOIN Region AS r ON r.Code = d.RegionCode
         WHERE d.Status = 'proposed' AND d.ProposedBy <> @Source
           AND NOT EXISTS (SELECT 1 FROM DestructionSignature AS s WHERE s.DestructionId = d.Id AND s.Office = 'kpu')
           AND d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
         ORDER BY d.Code
        """;

    internal const string WitnessDestructionSql = """
        SELECT 'witnessDestruction' AS Kind, d.Code AS Subject, d.RegionCode, r.Name AS RegionName,
               d.DamagedSheets + d.SurplusSheets AS Quantity, d.ProposedAt AS Since, d.DueAt
          FROM BallotDestruction AS d
          LEFT JOIN Region AS r ON r.Code = d.RegionCode
         WHERE d.Status = 'proposed'
           AND NOT EXISTS (SELECT 1 FROM DestructionSignature AS s WHERE s.DestructionId = d.Id AND s.Office = 'bawaslu')
           AND d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
         ORDER BY d.Code
        """;

    internal const string AnswerFindingSql = """
        SELECT 'answerFinding' AS Kind, f.Code AS Subject, f.RegionCode, r.Name AS RegionName, NULL AS Quantity, f.AddedAt AS Since, f.DueAt
          FROM Finding AS f
          LEFT JOIN Region AS r ON r.Code = f.RegionCode
         WHERE f.Status = 'open'
           AND f.RegionCode >= @RegionFrom AND f.RegionCode < @RegionTo
         ORDER BY f.DueAt, f.Code
        """;

    internal const string AnsweredFindingSql = """
        SELECT 'closeFinding' AS Kind, f.Code AS Subject, f.RegionCode, r.Name AS RegionName, NULL AS Quantity, f.AddedAt AS Since,
               NULL AS DueAt
          FROM Finding AS f
          LEFT JOIN Region AS r ON r.Code = f.RegionCode
         WHERE f.Status = 'answered' AND f.AddedBy = @Source
           AND f.RegionCode >= @RegionFrom AND f.RegionCode < @RegionTo
         ORDER BY f.Code
        """;

    // Who proposed has signed already: the decision is another's.
    internal const string AdjustmentsSql = """
        SELECT 'signAdjustment' AS Kind, a.Code AS Subject, a.RegionCode, r.Name AS RegionName, a.Quantity, a.ProposedAt AS Since,
               NULL AS DueAt
          FROM Adjustment AS a
          LEFT JOIN Region AS r ON r.Code = a.RegionCode
         WHERE a.Status = 'proposed' AND a.ProposedBy <> @Source
           AND a.RegionCode >= @RegionFrom AND a.RegionCode < @RegionTo
         ORDER BY a.Code
        """;

    // Village by village, as they are packed; who filled a box does not verify it.
    internal const string VerifyBoxesSql = """
        SELECT 'verifyBoxes' AS Kind, b.VillageCode AS Subject, b.VillageCode AS RegionCode, r.Name AS RegionName, COUNT(*) AS Quantity,
               0 AS Since, NULL AS DueAt
          FROM BallotBox AS b
          LEFT JOIN Region AS r ON r.Code = b.VillageCode
         WHERE b.Status = 'filled' AND b.FilledBy <> @Source AND b.Code >= @CodeFrom AND b.Code < @CodeTo
           AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
         GROUP BY b.VillageCode, r.Name
         ORDER BY b.VillageCode
        """;
}
