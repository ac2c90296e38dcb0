namespace Tepat.Infrastructure.Planning;

/// <summary>Statements over plans and their lines that more than one reader shares.</summary>
internal static class PlanSql
{
    // The number of the snapshot is what publishes it.
    internal const string PublishedSnapshot = """
        SELECT p.Id, p.Fingerprint
          FROM StationSnapshot p
         WHERE p.ElectionId = @ElectionId
           AND p.Number = (SELECT MAX(n.Number) FROM StationSnapshot n WHERE n.ElectionId = @ElectionId)
        """;

    internal const string SumsAboveVillage = """
        SELECT s.RegionCode, s.StationCount, s.VoterCount, s.ReserveSheets
          FROM StationSum s
          JOIN Region r ON r.Code = s.RegionCode AND r.Level <= 3
         WHERE s.SnapshotId = @SnapshotId AND s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo
        """;

    internal const string NextNumber = """
        SELECT COALESCE(MAX(Number), 0) + 1
          FROM RequirementPlan
         WHERE ElectionId = @ElectionId AND RegionCode = @RegionCode
        """;

    internal const string InsertPlan = """
        INSERT INTO RequirementPlan
               (Id, Code, ElectionId, RegionCode, Number, SnapshotId, Status, FrozenRules, PlanHash, MadeBy, MadeAt, Version)
        VALUES (@Id, @Code, @ElectionId, @RegionCode, @Number, @SnapshotId, @Status, @FrozenRules, @PlanHash, @MadeBy, @MadeAt, 1)
        """;

    private const string PlanColumns =
        "Id, Code, ElectionId, RegionCode, Number, Status, PlanHash, MadeBy, MadeAt, SubmittedBy, SubmittedAt, DecidedBy, DecidedAt, "
        + "DecisionReason, Version";

    internal const string ByCode = $"""
        SELECT {PlanColumns}
          FROM RequirementPlan
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;

    // Asked only by a command that has found a plan of the same region in the caller's scope.
    internal const string ApprovedOf = $"""
        SELECT {PlanColumns}
          FROM RequirementPlan
         WHERE ElectionId = @ElectionId AND RegionCode = @RegionCode AND Status = 'approved'
        """;

    internal const string Basis = """
        SELECT p.RegionCode, s.Fingerprint, p.FrozenRules
          FROM RequirementPlan p
          JOIN StationSnapshot s ON s.Id = p.SnapshotId
         WHERE p.Id = @PlanId
        """;

    internal const string LinesOf = """
        SELECT RegionCode, ItemCode, ContestCode, RegularQuantity, ReserveQuantity, BufferQuantity, ReusedQuantity, ProcureQuantity
          FROM PlanLine
         WHERE PlanId = @PlanId
        """;

    internal const string UpdateStatus = """
        UPDATE RequirementPlan
           SET Status = @Status, SubmittedBy = @SubmittedBy, SubmittedAt = @SubmittedAt, DecidedBy = @DecidedBy, DecidedAt = @DecidedAt,
               DecisionReason = @DecisionReason, Version = Version + 1
         WHERE Id = @Id AND Version = @Version
        """;

    internal const string LinesIn = """
        SELECT RegionCode, ItemCode, ContestCode, RegularQuantity, ReserveQuantity, BufferQuantity, ReusedQuantity, ProcureQuantity
          FROM PlanLine
         WHERE PlanId = @PlanId AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
         ORDER BY RegionCode, ItemCode, ContestCode
        """;

    internal const string TotalsIn = """
        SELECT ItemCode, ContestCode, SUM(RegularQuantity) AS RegularQuantity, SUM(ReserveQuantity) AS ReserveQuantity,
               SUM(BufferQuantity) AS BufferQuantity, SUM(ReusedQuantity) AS ReusedQuantity, SUM(ProcureQuantity) AS ProcureQuantity
          FROM PlanLine
         WHERE PlanId = @PlanId AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
         GROUP BY ItemCode, ContestCode
         ORDER BY ItemCode, ContestCode
        """;

    internal const string OfItemByRegion = """
        SELECT RegionCode, @Item AS ItemCode, '' AS ContestCode, SUM(RegularQuantity) AS RegularQuantity,
               SUM(ReserveQuantity) AS ReserveQuantity, SUM(BufferQuantity) AS BufferQuantity, SUM(ReusedQuantity) AS ReusedQuantity,
               SUM(ProcureQuantity) AS ProcureQuantity
          FROM PlanLine
         WHERE PlanId = @PlanId AND ItemCode = @Item AND (@Contest IS NULL OR ContestCode = @Contest)
           AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
         GROUP BY RegionCode
         ORDER BY RegionCode
        """;
}
