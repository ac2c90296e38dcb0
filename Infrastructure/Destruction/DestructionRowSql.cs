namespace Tepat.Infrastructure.Destruction;

internal static class DestructionRowSql
{
    /// <summary>The beginning of statements over destructions; what follows goes on with AND.</summary>
    internal const string Row = """
        SELECT d.Id, d.Code, d.RegionCode, COALESCE(r.Name, d.RegionCode) AS RegionName, d.ContestCode,
               COALESCE(c.Name, d.ContestCode) AS ContestName, d.DamagedSheets, d.SurplusSheets,
               d.DamagedSheets + d.SurplusSheets AS TotalSheets, d.Method, d.Site, d.PlannedDay, d.DueAt, d.Status,
               (SELECT COUNT(*) FROM DestructionSignature AS s WHERE s.DestructionId = d.Id) AS SignatureCount,
               d.ProposedBy, d.ProposedAt, d.EndedBy, d.EndedAt, d.CancelReason
          FROM BallotDestruction AS d
          LEFT JOIN Contest AS c ON c.Code = d.ContestCode
          LEFT JOIN Region AS r ON r.Code = d.RegionCode
         WHERE d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
        """;
}
