using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

/// <inheritdoc cref="IContracts"/>
internal sealed class ContractStore(DbSession session, IdAllocator ids) : IContracts
{
    public async Task<Contract?> Find(string code, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
        };
        return (await session.QueryOne<Row>(FindSql, parameters, ct))?.ToContract();
    }

    public async Task<bool> IsTaken(string code, CancellationToken ct) =>
        await session.QueryOne<long>(TakenSql, new { Code = code }, ct) > 0;

    public async Task Add(Contract contract, CancellationToken ct)
    {
        var id = await ids.Reserve("Contract", 1, session, ct);
        var row = new
        {
            Id = id,
            contract.Code,
            contract.VendorId,
            contract.RegionCode,
            contract.Title,
            contract.CeilingSen,
            Status = Words.Of(contract.Status),
            contract.MadeBy,
            contract.Version,
        };
        await session.Execute(InsertSql, row, ct);
    }

    public async Task<bool> Save(Contract contract, CancellationToken ct)
    {
        var row = new
        {
            contract.Id,
            Status = Words.Of(contract.Status),
            contract.OrderedSen,
            contract.SignedBy,
            contract.SignedAt,
            contract.Version,
        };
        return await session.Execute(UpdateSql, row, ct) == 1;
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public long VendorId { get; init; }
        public string RegionCode { get; init; } = "";
        public string Title { get; init; } = "";
        public long CeilingSen { get; init; }
        public long OrderedSen { get; init; }
        public string Status { get; init; } = "";
        public string MadeBy { get; init; } = "";
        public string? SignedBy { get; init; }
        public DateTimeOffset? SignedAt { get; init; }
        public long Version { get; init; }

        public Contract ToContract() =>
            new Contract
            {
                Id = Id,
                Code = Code,
                VendorId = VendorId,
                RegionCode = RegionCode,
                Title = Title,
                CeilingSen = CeilingSen,
                MadeBy = MadeBy,
                Version = Version,
            }.As(Words.Read<ContractStatus>(Status), OrderedSen, SignedBy, SignedAt);
    }

    internal const string FindSql = """
        SELECT Id, Code, VendorId, RegionCode, Title, CeilingSen, OrderedSen, Status, MadeBy, SignedBy, SignedAt, Version
          FROM Contract
         WHERE Code = @Code
           AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
           AND (@VendorId IS NULL OR VendorId = @VendorId)
        """;

    // Numbers are unique everywhere, so this looks beyond the caller's scope and tells no more than that.
    internal const string TakenSql = "SELECT COUNT(*) FROM Contract WHERE Code = @Code";

    internal const string InsertSql = """
        INSERT INTO Contract (Id, Code, VendorId, RegionCode, Title, CeilingSen, OrderedSen, Status, MadeBy, Version)
        VALUES (@Id, @Code, @VendorId, @RegionCode, @Title, @CeilingSen, 0, @Status, @MadeBy, @Version)
        """;

    internal const string UpdateSql = """
        UPDATE Contract
           SET Status = @Status, OrderedSen = @OrderedSen, SignedBy = @SignedBy, SignedAt = @SignedAt, Version = Version + 1
         WHERE Id = @Id AND Version = @Version
        """;
}
