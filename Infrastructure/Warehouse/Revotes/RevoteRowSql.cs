namespace Tepat.Infrastructure.Warehouse.Revotes;

internal static class RevoteRowSql
{
    /// <summary>The beginning of statements over releases; what follows goes on with AND.</summary>
    internal const string Row = """
        SELECT v.Id, v.Code, v.RegionCode, COALESCE(r.Name, v.RegionCode) AS RegionName, v.ContestCode,
               COALESCE(c.Name, v.ContestCode) AS ContestName, v.Kind, v.DecisionNumber, v.DecisionDay, v.VotingDay, v.Reason, v.Status,
               (SELECT COUNT(*) FROM RevoteStation AS s WHERE s.ReleaseId = v.Id) AS StationCount,
               (SELECT COUNT(*) FROM RevoteStation AS s WHERE s.ReleaseId = v.Id AND s.Status = 'reported') AS ReportedCount,
               (SELECT COALESCE(SUM(s.Sheets), 0) FROM RevoteStation AS s WHERE s.ReleaseId = v.Id) AS TotalSheets,
               (SELECT COUNT(*) FROM RevoteSignature AS g WHERE g.ReleaseId = v.Id) AS SignatureCount,
               v.ProposedBy, v.ProposedAt, v.ReleasedAt, v.EndedBy, v.EndedAt, v.CancelReason
          FROM RevoteRelease AS v
          LEFT JOIN Contest AS c ON c.Code = v.ContestCode
          LEFT JOIN Region AS r ON r.Code = v.RegionCode
         WHERE v.RegionCode >= @RegionFrom AND v.RegionCode < @RegionTo
        """;
}
