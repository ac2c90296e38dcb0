using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tepat.Application.Identity;
using Tepat.Application.Procurement;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Procurement;

namespace Tepat.Infrastructure.Identity;

internal static class IdentityRegistration
{
    // OWASP's advice for PBKDF2 with HMAC-SHA512.
    private const int PasswordRounds = 210_000;

    public static void AddIdentitySlice(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddOptions<Tepat.Application.Identity.IdentityOptions>().BindConfiguration("Identity");
        services.AddSingleton(provider => new SecondFactorPolicy(
            provider.GetRequiredService<IOptions<Tepat.Application.Identity.IdentityOptions>>().Value.RequireSecondFactor is not false
        ));
        services.AddSingleton(provider => new KeyLimits(
            provider.GetRequiredService<IOptions<Tepat.Application.Identity.IdentityOptions>>().Value.RequestsPerKeyPerMinute
        ));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRounds);
        services.AddSingleton<IPasswordHasher<AppUser>, PasswordHasher<AppUser>>();
        services.AddSingleton<IPasswords, Passwords>();
        services.AddSingleton<ITimeCodes, TimeCodes>();
        services.AddSingleton<ISignatureTickets, SignatureTickets>();
        services.AddSingleton<ISignInThrottle, SignInThrottle>();
        services.AddScoped<IUserStore, UserStore>();
        services.AddScoped<IApiKeyStore, ApiKeyStore>();
        services.AddScoped<IVendorDirectory, VendorDirectory>();
        services.AddScoped<DemoVendors>();
        services.AddScoped<DemoUsers>();
        services.AddDataProtection().SetApplicationName("Tepat").PersistKeysToFileSystem(KeyDirectory(options));
    }

    /// <summary>Keys of cookies and secrets stand beside the database: who can read one can read the other.</summary>
    private static DirectoryInfo KeyDirectory(DatabaseOptions options)
    {
        var configured = Environment.GetEnvironmentVariable("TEPAT_KEY_DIRECTORY");
        if (!string.IsNullOrEmpty(configured))
        {
            return new DirectoryInfo(configured);
        }

        var file =
            options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(options.ConnectionString).DataSource
                : Path.Combine(AppContext.BaseDirectory, "tepat.db");
        return new DirectoryInfo(Path.GetFullPath(file) + "-keys");
    }
}
