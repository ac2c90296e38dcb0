using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Planning;
using Tepat.Domain.Regions;

namespace Tepat.Application.Regions;

/// <summary>One import, as it is carried out: by a job, or by the seed, in the same way.</summary>
/// <param name="Scope">Villages outside it count as unknown.</param>
/// <param name="IsSynthetic">Whether the stations are invented; said wherever they are shown.</param>
public sealed record StationImport(
    ElectionRef Election,
    string FileName,
    StationFileFormat Format,
    byte[] Content,
    string ImportedBy,
    Scope Scope,
    bool DryRun,
    bool IsSynthetic = false
);

/// <summary>What an import found and did.</summary>
/// <param name="Snapshot">The published snapshot; null after a dry run or with faults.</param>
/// <param name="FaultCount">All faults; <paramref name="Faults"/> holds the first thousand.</param>
/// <param name="Difference">Per kabupaten/kota against the snapshot before, where something changed.</param>
public sealed record StationImportReport(
    bool DryRun,
    string? Snapshot,
    long Rows,
    long Voters,
    long FaultCount,
    IReadOnlyList<StationFault> Faults,
    IReadOnlyList<RegionDifference> Difference
);

/// <summary>A region in two snapshots.</summary>
public sealed record RegionDifference(string Region, long StationsBefore, long StationsAfter, long VotersBefore, long VotersAfter);

/// <summary>Reads the lines of a station file without holding the file's cells.</summary>
public interface IStationFileReader
{
    /// <summary>Lines one after another; faults of the file as a whole go to <paramref name="intake"/>.</summary>
    IEnumerable<StationLine> Read(byte[] content, StationFileFormat format, StationIntake intake);
}

/// <summary>Versioned snapshots of stations. What is not published is seen by nobody.</summary>
public interface IStationSnapshots
{
    /// <summary>Codes of the villages within the scope.</summary>
    Task<IReadOnlySet<string>> Villages(Scope scope, CancellationToken ct);

    /// <summary>Sums of the published snapshot per kabupaten/kota; empty when there is none.</summary>
    Task<IReadOnlyDictionary<string, RegionSum>> PublishedRegencies(long electionId, CancellationToken ct);

    /// <summary>Writes and publishes a snapshot; discards what it has written when it is cancelled or fails.</summary>
    Task<string> Publish(StationSnapshotDraft draft, IReadOnlyList<StationRow> rows, IJobControl control, CancellationToken ct);
}

public sealed record StationSnapshotDraft(long ElectionId, string RegionCode, string FileName, bool IsSynthetic, string ImportedBy);

/// <summary>Checks a file and, when all of it holds, makes it the published snapshot.</summary>
public sealed class StationImporter(IStationFileReader reader, IStationSnapshots snapshots) : IJobWork<StationImport>
{
    private const int LinesPerReport = 20_000;

    /// <inheritdoc/>
    public async Task<JobEnd> Run(StationImport payload, IJobControl control, CancellationToken ct)
    {
        var report = await Import(payload, control, ct);
        var error = report.FaultCount > 0 ? "station_file.has_faults" : null;
        return new JobEnd(error, JsonSerializer.Serialize(report, StoredJson.Options));
    }

    /// <summary>Imports, or with a dry run only reports.</summary>
    public async Task<StationImportReport> Import(StationImport import, IJobControl control, CancellationToken ct)
    {
        var intake = await Read(import, control, ct);
        if (!intake.IsClean)
        {
            return new StationImportReport(import.DryRun, null, intake.LineCount, 0, intake.FaultCount, intake.Faults, []);
        }

        var rows = intake.Rows();
        var before = await snapshots.PublishedRegencies(import.Election.Id, ct);
        var difference = Differences(before, RegionSums.Of(rows));
        string? published = null;
        if (!import.DryRun)
        {
            var draft = new StationSnapshotDraft(
                import.Election.Id,
                import.Election.RegionCode,
                import.FileName,
                import.IsSynthetic,
                import.ImportedBy
            );
            published = await snapshots.Publish(draft, rows, control, ct);
        }

        return new StationImportReport(import.DryRun, published, rows.Count, rows.Sum(row => (long)row.Voters), 0, [], difference);
    }

    /// <summary>What changed between two sets of sums, per kabupaten/kota.</summary>
    public static IReadOnlyList<RegionDifference> Differences(
        IReadOnlyDictionary<string, RegionSum> before,
        IReadOnlyDictionary<string, RegionSum> after
    ) =>
        [
            .. before
                .Keys.Union(after.Keys)
                .Where(code => code.Length == RegencyCodeLength)
                .Order(StringComparer.Ordinal)
                .Select(code => (Code: code, Old: before.GetValueOrDefault(code), New: after.GetValueOrDefault(code)))
                .Where(pair => pair.Old != pair.New)
                .Select(p => new RegionDifference(p.Code, p.Old.Stations, p.New.Stations, p.Old.Voters, p.New.Voters)),
        ];

    private async Task<StationIntake> Read(StationImport import, IJobControl control, CancellationToken ct)
    {
        var intake = new StationIntake(await snapshots.Villages(import.Scope, ct));
        foreach (var line in reader.Read(import.Content, import.Format, intake))
        {
            if (!intake.Take(line))
            {
                break;
            }

            if (intake.LineCount % LinesPerReport == 0)
            {
                await control.Report(0, intake.LineCount, ct);
            }
        }

        if (intake.LineCount == 0 && intake.FaultCount == 0)
        {
            intake.Refuse(new StationFault(0, "", StationFaults.Empty, null));
        }

        return intake;
    }

    private const int RegencyCodeLength = 5;
}
