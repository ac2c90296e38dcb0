using Tepat.Application.Procurement;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

/// <inheritdoc cref="IVendorRegister"/>
internal sealed class VendorRegister(DbSession session, IdAllocator ids) : IVendorRegister
{
    public Task<long?> VendorVersion(string code, CancellationToken ct) =>
        session.QueryOne<long?>(VendorVersionSql, new { Code = code }, ct);

    public Task<long?> PlantVersion(string code, CancellationToken ct) => session.QueryOne<long?>(PlantVersionSql, new { Code = code }, ct);

    public async Task AddVendor(string code, string name, CancellationToken ct)
    {
        var id = await ids.Reserve("Vendor", 1, session, ct);
        var row = new
        {
            Id = id,
            Code = code,
            Name = name,
        };
        await session.Execute(InsertVendorSql, row, ct);
    }

    public async Task AddPlant(string code, long vendorId, string name, string city, CancellationToken ct)
    {
        var id = await ids.Reserve("Plant", 1, session, ct);
        var row = new
        {
            Id = id,
            Code = code,
            VendorId = vendorId,
            Name = name,
            City = city,
        };
        await session.Execute(InsertPlantSql, row, ct);
    }

    public async Task<bool> ChangeVendor(string code, string name, bool isActive, long version, CancellationToken ct)
    {
        var row = new
        {
            Code = code,
            Name = name,
            IsActive = isActive ? 1 : 0,
            Version = version,
        };
        return await session.Execute(UpdateVendorSql, row, ct) == 1;
    }

    public async Task<bool> ChangePlant(string code, string name, string city, long version, CancellationToken ct)
    {
        var row = new
        {
            Code = code,
            Name = name,
            City = city,
            Version = version,
        };
        return await session.Execute(UpdatePlantSql, row, ct) == 1;
    }

    internal const string VendorVersionSql = "SELECT Version FROM Vendor WHERE Code = @Code";

    internal const string PlantVersionSql = "SELECT Version FROM Plant WHERE Code = @Code";

    internal const string InsertVendorSql = "INSERT INTO Vendor (Id, Code, Name, IsActive, Version) VALUES (@Id, @Code, @Name, 1, 1)";

    internal const string InsertPlantSql =
        "INSERT INTO Plant (Id, Code, VendorId, Name, City, Version) VALUES (@Id, @Code, @VendorId, @Name, @City, 1)";

    internal const string UpdateVendorSql = """
        UPDATE Vendor
           SET Name = @Name, IsActive = @IsActive, Version = Version + 1
         WHERE Code = @Code AND Version = @Version
        """;

    internal const string UpdatePlantSql = """
        UPDATE Plant
           SET Name = @Name, City = @City, Version = Version + 1
         WHERE Code = @Code AND Version = @Version
        """;
}
