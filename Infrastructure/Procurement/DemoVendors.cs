using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

/// <summary>The invented vendors and plants of the demo. Safe to run at every start.</summary>
public sealed class DemoVendors(DbSession session, IUnitOfWork unitOfWork, IdAllocator ids)
{
    public const string First = "CONTOH";
    public const string Second = "PERCONTOHAN";

    private static readonly (string Code, string Name, (string Code, string Name, string City)[] Plants)[] Vendors =
    [
        (
            First,
            "PT Cetak Contoh",
            [
                ("GRESIK-01", "Pabrik Gresik", "Gresik"),
                ("NGANJUK-01", "Pabrik Nganjuk", "Nganjuk"),
                ("SEMARANG-01", "Pabrik Semarang", "Semarang"),
            ]
        ),
        (Second, "PT Grafika Percontohan", [("KLATEN-01", "Pabrik Klaten", "Klaten")]),
    ];

    public async Task Ensure(CancellationToken ct)
    {
        if (await session.QueryOne<long>(CountSql, new { Code = Second }, ct) > 0)
        {
            return;
        }

        await unitOfWork.Run(Insert, ct);
    }

    private async Task<Outcome> Insert(CancellationToken ct)
    {
        foreach (var vendor in Vendors)
        {
            var vendorId = await ids.Reserve("Vendor", 1, session, ct);
            await session.Execute(
                InsertVendorSql,
                new
                {
                    Id = vendorId,
                    vendor.Code,
                    vendor.Name,
                },
                ct
            );
            foreach (var plant in vendor.Plants)
            {
                var id = await ids.Reserve("Plant", 1, session, ct);
                await session.Execute(
                    InsertPlantSql,
                    new
                    {
                        Id = id,
                        plant.Code,
                        VendorId = vendorId,
                        plant.Name,
                        plant.City,
                    },
                    ct
                );
            }
        }

        return Outcome.Success;
    }

    internal const string CountSql = "SELECT COUNT(*) FROM Vendor WHERE Code = @Code";

    internal const string InsertVendorSql = "INSERT INTO Vendor (Id, Code, Name, IsActive, Version) VALUES (@Id, @Code, @Name, 1, 1)";

    internal const string InsertPlantSql =
        "INSERT INTO Plant (Id, Code, VendorId, Name, City, Version) VALUES (@Id, @Code, @VendorId, @Name, @City, 1)";
}
