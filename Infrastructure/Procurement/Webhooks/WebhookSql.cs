namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>Statements of webhooks and their deliveries. What is asked for by a vendor's code is held against the vendor's id.</summary>
internal static class WebhookSql
{
    private const string WebhookColumns = """
        w.Id, w.Name, w.Address, w.IsActive, w.CreatedBy, w.CreatedAt, w.SecretChangedAt,
               (SELECT f.EndsAt FROM WebhookFormerSecret AS f WHERE f.WebhookId = w.Id AND f.EndsAt > @Now) AS FormerSecretUntil,
               (SELECT CAST(COUNT(*) AS bigint) FROM WebhookDelivery AS d WHERE d.WebhookId = w.Id AND d.State = 'waiting') AS WaitingCount,
               (SELECT CAST(COUNT(*) AS bigint) FROM WebhookDelivery AS d WHERE d.WebhookId = w.Id AND d.State = 'dead') AS DeadCount
        """;

    internal const string OfVendor = $"""
        SELECT {WebhookColumns}
          FROM Webhook AS w
         WHERE w.VendorId = @VendorId AND w.RemovedAt IS NULL
         ORDER BY w.Id DESC
        """;

    internal const string One = $"""
        SELECT {WebhookColumns}
          FROM Webhook AS w
         WHERE w.VendorId = @VendorId AND w.Id = @Id AND w.RemovedAt IS NULL
        """;

    internal const string Count = "SELECT COUNT(*) FROM Webhook WHERE VendorId = @VendorId AND RemovedAt IS NULL";

    internal const string Add = """
        INSERT INTO Webhook (Id, VendorId, Name, Address, Secret, IsActive, CreatedBy, CreatedAt, SecretChangedAt)
        VALUES (@Id, @VendorId, @Name, @Address, @Secret, @IsActive, @CreatedBy, @CreatedAt, @SecretChangedAt)
        """;

    internal const string SetActive = """
        UPDATE Webhook
           SET IsActive = @IsActive
         WHERE VendorId = @VendorId AND Id = @Id AND RemovedAt IS NULL
        """;

    // The first step of a change, so that two changes of one webhook come one after another.
    internal const string BeginSecretChange = """
        UPDATE Webhook
           SET SecretChangedAt = @Now
         WHERE VendorId = @VendorId AND Id = @Id AND RemovedAt IS NULL
        """;

    internal const string EndFormerSecret = """
        DELETE FROM WebhookFormerSecret
         WHERE WebhookId = @Id AND (EndsAt <= @Now OR @HasOverlap = 0)
        """;

    internal const string KeepFormerSecret = """
        INSERT INTO WebhookFormerSecret (WebhookId, Secret, EndsAt)
        SELECT w.Id, w.Secret, @EndsAt
          FROM Webhook AS w
         WHERE w.VendorId = @VendorId AND w.Id = @Id
           AND NOT EXISTS (SELECT 1 FROM WebhookFormerSecret AS f WHERE f.WebhookId = w.Id)
        """;

    internal const string SetSecret = """
        UPDATE Webhook
           SET Secret = @Secret
         WHERE VendorId = @VendorId AND Id = @Id AND RemovedAt IS NULL
        """;

    internal const string Remove = """
        UPDATE Webhook
           SET IsActive = 0, RemovedAt = @Now
         WHERE VendorId = @VendorId AND Id = @Id AND RemovedAt IS NULL
        """;

    internal const string GiveUp = """
        UPDATE WebhookDelivery
           SET State = 'dead', LastFault = @Fault, EndedAt = @Now
         WHERE WebhookId = @Id AND State = 'waiting'
        """;

    // The outbox: a delivery for each webhook of the vendor, paused ones included, in the transaction of what is told.
    internal const string Tell = """
        INSERT INTO WebhookDelivery (WebhookId, Code, VendorId, Type, Subject, Body, State, Attempts, NextAt, CreatedAt)
        SELECT w.Id, @Code, w.VendorId, @Type, @Subject, @Body, 'waiting', 0, 0, @CreatedAt
          FROM Webhook AS w
         WHERE w.VendorId = @VendorId AND w.RemovedAt IS NULL AND (@WebhookId IS NULL OR w.Id = @WebhookId)
        """;

    internal const string Deliveries = """
        SELECT d.Code AS Id, d.WebhookId, w.Address, d.Type, d.Subject, d.State, d.Attempts, d.CreatedAt,
               CASE WHEN d.State = 'waiting' AND d.NextAt > 0 THEN d.NextAt END AS NextAt,
               d.LastAt, d.LastStatus, d.LastFault, d.LastAnswer,
               CASE WHEN d.State = 'dead' AND w.RemovedAt IS NULL THEN 1 ELSE 0 END AS MayReplay
          FROM WebhookDelivery AS d
          JOIN Webhook AS w ON w.Id = d.WebhookId
         WHERE d.VendorId = @VendorId
           AND (@State IS NULL OR d.State = @State)
           AND (d.Code < @BeforeCode OR (d.Code = @BeforeCode AND d.WebhookId < @BeforeWebhook))
         ORDER BY d.Code DESC, d.WebhookId DESC
        """;

    internal const string StateOf = """
        SELECT d.State
          FROM WebhookDelivery AS d
          JOIN Webhook AS w ON w.Id = d.WebhookId
         WHERE d.VendorId = @VendorId AND d.WebhookId = @Id AND d.Code = @Code AND w.RemovedAt IS NULL
        """;

    internal const string Replay = """
        UPDATE WebhookDelivery
           SET State = 'waiting', Attempts = 0, NextAt = 0, EndedAt = NULL
         WHERE VendorId = @VendorId AND WebhookId = @Id AND Code = @Code AND State = 'dead'
        """;

    internal const string Due = """
        SELECT w.Id, w.Address, w.Secret, f.Secret AS FormerSecret, f.EndsAt AS FormerEndsAt
          FROM Webhook AS w
          LEFT JOIN WebhookFormerSecret AS f ON f.WebhookId = w.Id
         WHERE w.IsActive = 1
           AND EXISTS (SELECT 1
                         FROM WebhookDelivery AS d
                        WHERE d.WebhookId = w.Id AND d.State = 'waiting' AND d.NextAt <= @Now)
        """;

    internal const string DueOf = """
        SELECT WebhookId, Code, Body, State, Attempts, NextAt
          FROM WebhookDelivery
         WHERE WebhookId = @Id AND State = 'waiting' AND NextAt <= @Now
         ORDER BY Code
        """;

    // Whoever counts the attempt up makes it. Another program that read the same row changes nothing, until the lease has run out.
    internal const string Claim = """
        UPDATE WebhookDelivery
           SET Attempts = Attempts + 1, NextAt = @LeasedUntil
         WHERE WebhookId = @WebhookId AND Code = @Code AND State = 'waiting' AND Attempts = @Attempts AND NextAt = @NextAt
        """;

    internal const string Settle = """
        UPDATE WebhookDelivery
           SET State = @State, NextAt = @NextAt, LastAt = @Now, LastStatus = @LastStatus, LastFault = @LastFault, LastAnswer = @LastAnswer,
               EndedAt = @EndedAt
         WHERE WebhookId = @WebhookId AND Code = @Code AND State = 'waiting' AND Attempts = @Attempts
        """;
}
