using Tepat.Application.Common;
using Tepat.Infrastructure.Jobs;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Common;

/// <summary>What is put in order at every start, after the migrations: leftovers of a killed program, reference data.</summary>
public sealed class StartUp(
    Database database,
    JobStore jobs,
    StationSnapshotStore snapshots,
    ReferenceSeed reference,
    Settings settings,
    BusinessClock clock
)
{
    /// <summary>Behind one server several copies run: what another one touched lately is its own. SQLite has one program.</summary>
    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(30);

    public async Task Run(CancellationToken ct)
    {
        clock.Shift(await settings.Find(BusinessClock.OffsetSetting, ct));
        var before = database.Provider == DatabaseProvider.Sqlite ? long.MaxValue : Microseconds.From(clock.Now - AliveFor);
        await jobs.EndInterrupted(before, ct);
        await snapshots.SweepOrphans(before, ct);
        await reference.AddReference(ct);
    }
}
