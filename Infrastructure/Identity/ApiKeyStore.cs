using Tepat.Application.Identity;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Identity;

/// <inheritdoc cref="IApiKeyStore"/>
internal sealed class ApiKeyStore(DbSession session, IdAllocator ids) : IApiKeyStore
{
    public Task<ApiKey?> FindByHash(string keyHash, CancellationToken ct) =>
        session.QueryOne<ApiKey>(ByHashSql, new { KeyHash = keyHash }, ct);

    public Task<ApiKey?> Find(long vendorId, long id, CancellationToken ct) =>
        session.QueryOne<ApiKey>(ByIdSql, new { VendorId = vendorId, Id = id }, ct);

    public Task<IReadOnlyList<ApiKey>> OfVendor(long vendorId, CancellationToken ct) =>
        session.Query<ApiKey>(OfVendorSql, new { VendorId = vendorId }, ct);

    public async Task Add(ApiKey key, CancellationToken ct)
    {
        var added = key with { Id = await ids.Reserve("ApiKey", 1, session, ct) };
        await session.Execute(InsertSql, added, ct);
        await SetLimit(added.Id, added.RequestsPerMinute, ct);
        await SetSigningKey(added.Id, added.SigningKeyPem, ct);
        if (added.ReplacesId is not null)
        {
            await session.Execute(SucceedSql, added, ct);
        }
    }

    public Task Revoke(long id, DateTimeOffset now, CancellationToken ct) => session.Execute(RevokeSql, new { Id = id, Now = now }, ct);

    public Task End(long id, DateTimeOffset at, CancellationToken ct) => session.Execute(EndSql, new { Id = id, At = at }, ct);

    public async Task SetLimit(long id, int? requestsPerMinute, CancellationToken ct)
    {
        await session.Execute(ForgetLimitSql, new { Id = id }, ct);
        if (requestsPerMinute is not null)
        {
            await session.Execute(SetLimitSql, new { Id = id, RequestsPerMinute = requestsPerMinute }, ct);
        }
    }

    public async Task SetSigningKey(long id, string? pem, CancellationToken ct)
    {
        await session.Execute(ForgetSigningKeySql, new { Id = id }, ct);
        if (pem is not null)
        {
            await session.Execute(SetSigningKeySql, new { Id = id, Pem = pem }, ct);
        }
    }

    public Task NoteUse(long id, DateTimeOffset now, CancellationToken ct) => session.Execute(NoteUseSql, new { Id = id, Now = now }, ct);

    private const string Select = """
        SELECT k.Id, k.VendorId, k.Name, k.PublicPart, k.KeyHash, k.Scopes, k.CreatedBy, k.CreatedAt, k.ExpiresAt, k.RevokedAt,
               k.LastUsedAt, m.RequestsPerMinute, g.PublicKeyPem AS SigningKeyPem, b.KeyId AS ReplacesId, s.SuccessorId AS ReplacedById
          FROM ApiKey AS k
          LEFT JOIN ApiKeyLimit AS m ON m.KeyId = k.Id
          LEFT JOIN ApiKeySigning AS g ON g.KeyId = k.Id
          LEFT JOIN ApiKeySuccession AS b ON b.SuccessorId = k.Id
          LEFT JOIN ApiKeySuccession AS s ON s.KeyId = k.Id

        """;

    internal const string ByHashSql = $"{Select} WHERE k.KeyHash = @KeyHash";

    internal const string ByIdSql = $"{Select} WHERE k.VendorId = @VendorId AND k.Id = @Id";

    internal const string OfVendorSql = $"{Select} WHERE k.VendorId = @VendorId ORDER BY k.Id DESC";

    internal const string InsertSql = """
        INSERT INTO ApiKey (Id, VendorId, Name, PublicPart, KeyHash, Scopes, CreatedBy, CreatedAt, ExpiresAt, RevokedAt, LastUsedAt)
        VALUES (@Id, @VendorId, @Name, @PublicPart, @KeyHash, @Scopes, @CreatedBy, @CreatedAt, @ExpiresAt, @RevokedAt, @LastUsedAt)
        """;

    internal const string SucceedSql = "INSERT INTO ApiKeySuccession (KeyId, SuccessorId) VALUES (@ReplacesId, @Id)";

    internal const string RevokeSql = "UPDATE ApiKey SET RevokedAt = @Now WHERE Id = @Id AND RevokedAt IS NULL";

    internal const string EndSql = "UPDATE ApiKey SET ExpiresAt = @At WHERE Id = @Id";

    internal const string ForgetLimitSql = "DELETE FROM ApiKeyLimit WHERE KeyId = @Id";

    internal const string SetLimitSql = "INSERT INTO ApiKeyLimit (KeyId, RequestsPerMinute) VALUES (@Id, @RequestsPerMinute)";

    internal const string ForgetSigningKeySql = "DELETE FROM ApiKeySigning WHERE KeyId = @Id";

    internal const string SetSigningKeySql = "INSERT INTO ApiKeySigning (KeyId, PublicKeyPem) VALUES (@Id, @Pem)";

    internal const string NoteUseSql = "UPDATE ApiKey SET LastUsedAt = @Now WHERE Id = @Id";
}
