using Tepat.Application.Procurement;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

/// <inheritdoc cref="IVendorDirectory"/>
internal sealed class VendorDirectory(DbSession session) : IVendorDirectory
{
    public Task<VendorEntry?> Find(string code, CancellationToken ct) => session.QueryOne<VendorEntry>(ByCodeSql, new { Code = code }, ct);

    public Task<VendorEntry?> Find(long id, CancellationToken ct) => session.QueryOne<VendorEntry>(ByIdSql, new { Id = id }, ct);

    internal const string ByCodeSql = "SELECT Id, Code, Name, IsActive FROM Vendor WHERE Code = @Code";

    internal const string ByIdSql = "SELECT Id, Code, Name, IsActive FROM Vendor WHERE Id = @Id";
}
