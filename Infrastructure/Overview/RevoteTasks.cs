namespace Tepat.Infrastructure.Overview;

/// <summary>What re-votes wait for: signatures, and stations whose sheets are to be handed out or told.</summary>
internal static class RevoteTasks
{
    // Two of KPU sign, each once and never who proposed.
    internal const string SignSql = """
        SELECT 'signRevote' AS Kind, v.Code AS Subject, v.RegionCode, r.Name AS RegionName,
               (SELECT SUM(s.Sheets) FROM RevoteStation AS s WHERE s.ReleaseId = v.Id) AS Quantity, v.ProposedAt AS Since, NULL AS DueAt
          FROM RevoteRelease AS v
          LEFT JOIN Region AS r ON r.Code = v.RegionCode
         WHERE v.Status = 'proposed' AND v.ProposedBy <> @Source
           AND (SELECT COUNT(*) FROM RevoteSignature AS g WHERE g.ReleaseId = v.Id AND g.Office = 'kpu') < 2
           AND NOT EXISTS (SELECT 1 FROM RevoteSignature AS g WHERE g.ReleaseId = v.Id AND g.SignedBy = @Source)
           AND v.RegionCode >= @RegionFrom AND v.RegionCode < @RegionTo
         ORDER BY v.Code
        """;

    internal const string WitnessSql = """
        SELECT 'witnessRevote' AS Kind, v.Code AS Subject, v.RegionCode, r.Name AS RegionName,
               (SELECT SUM(s.Sheets) FROM RevoteStation AS s WHERE s.ReleaseId = v.Id) AS Quantity, v.ProposedAt AS Since, NULL AS DueAt
          FROM RevoteRelease AS v
          LEFT JOIN Region AS r ON r.Code = v.RegionCode
         WHERE v.Status = 'proposed' AND v.ProposedBy <> @Source
           AND NOT EXISTS (SELECT 1 FROM RevoteSignature AS g WHERE g.ReleaseId = v.Id AND g.Office = 'bawaslu')
           AND v.RegionCode >= @RegionFrom AND v.RegionCode < @RegionTo
         ORDER BY v.Code
        """;

    internal const string HandOutSql = """
        SELECT 'handOutRevote' AS Kind, v.Code AS Subject, v.RegionCode, r.Name AS RegionName, SUM(s.Sheets) AS Quantity,
               v.ReleasedAt AS Since, NULL AS DueAt
          FROM RevoteRelease AS v
          JOIN RevoteStation AS s ON s.ReleaseId = v.Id AND s.Status = 'waiting'
          LEFT JOIN Region AS r ON r.Code = v.RegionCode
         WHERE v.Status = 'released' AND v.RegionCode >= @RegionFrom AND v.RegionCode < @RegionTo
         GROUP BY v.Code, v.RegionCode, r.Name, v.ReleasedAt
         ORDER BY v.Code
        """;

    internal const string ReportSql = """
        SELECT 'reportRevote' AS Kind, v.Code AS Subject, v.RegionCode, r.Name AS RegionName, SUM(s.Sheets) AS Quantity,
               MIN(s.HandedOutAt) AS Since, NULL AS DueAt
          FROM RevoteRelease AS v
          JOIN RevoteStation AS s ON s.ReleaseId = v.Id AND s.Status = 'handedOut'
          LEFT JOIN Region AS r ON r.Code = v.RegionCode
         WHERE v.Status = 'released' AND v.RegionCode >= @RegionFrom AND v.RegionCode < @RegionTo
         GROUP BY v.Code, v.RegionCode, r.Name
         ORDER BY v.Code
        """;
}
