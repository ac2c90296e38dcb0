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

    public async Task Add(ApiKey key, CancellationToken ct) =>
        await session.Execute(InsertSql, key with { Id = await ids.Reserve("ApiKey", 1, session, ct) }, ct);

    public Task Revoke(long id, DateTimeOffset now, CancellationToken ct) => session.Execute(RevokeSql, new { Id = id, Now = now }, ct);

    public Task NoteUse(long id, DateTimeOffset now, CancellationToken ct) => session.Execute(NoteUseSql, new { Id = id, Now = now }, ct);

    private const string Columns =
        "Id, VendorId, Name, PublicPart, KeyHash, Scopes, CreatedBy, CreatedAt, ExpiresAt, RevokedAt, LastUsedAt";

    internal const string ByHashSql = $"SELECT {Columns} FROM ApiKey WHERE KeyHash = @KeyHash";

    internal const string ByIdSql = $"SELECT {Columns} FROM ApiKey WHERE VendorId = @VendorId AND Id = @Id";

    internal const string OfVendorSql = $"SELECT {Columns} FROM ApiKey WHERE VendorId = @VendorId ORDER BY Id DESC";

    internal const string InsertSql = """
        INSERT INTO ApiKey (Id, VendorId, Name, PublicPart, KeyHash, Scopes, CreatedBy, CreatedAt, ExpiresAt, RevokedAt, LastUsedAt)
        VALUES (@Id, @VendorId, @Name, @PublicPart, @KeyHash, @Scopes, @CreatedBy, @CreatedAt, @ExpiresAt, @RevokedAt, @LastUsedAt)
        """;

    internal const string RevokeSql = "UPDATE ApiKey SET RevokedAt = @Now WHERE Id = @Id AND RevokedAt IS NULL";

    internal const string NoteUseSql = "UPDATE ApiKey SET LastUsedAt = @Now WHERE Id = @Id";
}
