using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Procurement;

namespace Tepat.Infrastructure.Identity;

/// <summary>
/// The invented people of the demo, one per role, and one vendor's key. Development only. Safe to run at every start: all get the
/// password of that start, and nobody stays locked out.
/// </summary>
public sealed class DemoUsers(
    DbSession session,
    IUnitOfWork unitOfWork,
    IUserStore users,
    IApiKeyStore keys,
    IVendorDirectory vendors,
    IPasswords passwords,
    TimeProvider time
)
{
    public static readonly IReadOnlyList<(string UserName, string DisplayName, string Role, string Region)> People =
    [
        ("admin", "Admin Contoh", Roles.Administrator, "35"),
        ("prov35", "Kasubag Provinsi Contoh", Roles.ProvincialOfficer, "35"),
        ("head35", "Ketua Divisi Contoh", Roles.DivisionHead, "35"),
        ("sek35", "Sekretaris Contoh", Roles.Secretary, "35"),
        ("kasubag3507", "Kasubag Malang Contoh", Roles.RegencyOfficer, "35.07"),
        ("kab3507", "Petugas Gudang Malang Contoh", Roles.Warehouse, "35.07"),
        ("kab3529", "Petugas Gudang Sumenep Contoh", Roles.Warehouse, "35.29"),
        ("kasubag3576", "Kasubag Kota Mojokerto Contoh", Roles.RegencyOfficer, "35.76"),
        ("kab3576", "Petugas Gudang Kota Mojokerto Contoh", Roles.Warehouse, "35.76"),
        ("ppk350707", "PPK Poncokusumo Contoh", Roles.DistrictCommittee, "35.07.07"),
        ("pps3507072017", "PPS Ngadas Contoh", Roles.VillageCommittee, "35.07.07.2017"),
        ("observer35", "Pengawas Contoh", Roles.Observer, "35"),
    ];

    public async Task Ensure(string password, string vendorKey, CancellationToken ct)
    {
        // One hash for all: they share the password anyway, and hashing is slow on purpose.
        var hash = passwords.Hash(password);
        var outcome = await unitOfWork.Run(inner => Write(hash, vendorKey, inner), ct);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException($"The demo users could not be written: {outcome.Errors[0].Code}.");
        }
    }

    private async Task<Outcome> Write(string hash, string vendorKey, CancellationToken ct)
    {
        foreach (var person in People)
        {
            if (await users.FindByName(person.UserName, ct) is null)
            {
                await users.Add(Person(person, hash), ct);
            }
            else
            {
                await session.Execute(RefreshSql, new { person.UserName, PasswordHash = hash }, ct);
            }
        }

        if (await keys.FindByHash(KeyText.HashOf(vendorKey), ct) is null && await vendors.Find(DemoVendors.First, ct) is { } vendor)
        {
            await keys.Add(Key(vendor.Id, vendorKey), ct);
        }

        return Outcome.Success;
    }

    private AppUser Person((string UserName, string DisplayName, string Role, string Region) person, string hash) =>
        new()
        {
            UserName = person.UserName,
            DisplayName = person.DisplayName,
            Role = person.Role,
            RegionCode = person.Region,
            PasswordHash = hash,
            SecurityStamp = AppUser.NewStamp(),
            IsActive = true,
            CreatedAt = time.GetUtcNow(),
            Version = 1,
        };

    private ApiKey Key(long vendorId, string text) =>
        new()
        {
            VendorId = vendorId,
            Name = "Demo",
            PublicPart = KeyText.PublicPartOf(text),
            KeyHash = KeyText.HashOf(text),
            Scopes = $"{ApiKey.ReadScope} {ApiKey.ReportScope}",
            CreatedBy = "tepat",
            CreatedAt = time.GetUtcNow(),
            ExpiresAt = time.GetUtcNow().AddDays(ApiKey.LifetimeDaysMax),
        };

    internal const string RefreshSql = """
        UPDATE AppUser
           SET PasswordHash = @PasswordHash, MustChangePassword = 0, FailedAttempts = 0, LockedUntil = NULL
         WHERE UserName = @UserName
        """;
}
