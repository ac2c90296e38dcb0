using System.Text;
using MiniExcelLibs;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Planning;
using Tepat.Application.Regions;
using Tepat.Domain.Regions;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Tests.Regions;

public sealed class StationImportTests
{
    private const string Village = "35.07.01.2001";

    private EastJava database = null!;

    [OneTimeSetUp]
    public async Task Stations_of_East_Java() => database = await EastJava.Create(withStations: true);

    [OneTimeTearDown]
    public async Task Drop() => await database.DisposeAsync();

    [Test]
    public async Task A_file_with_one_fault_changes_nothing()
    {
        var before = await Snapshots();

        var report = await Import($"kode_desa;nomor_tps;dpt\n{Village};1;500\n{Village};2;601\n");

        (report.Faults.Single().Row, report.Faults.Single().Column, report.Faults.Single().Code).ShouldBe(
            (3, StationColumns.Voters, StationFaults.VotersAboveLimit)
        );
        (await Snapshots()).ShouldBe(before);
    }

    [Test]
    public async Task A_dry_run_tells_the_difference_and_changes_nothing()
    {
        var before = await Snapshots();

        var report = await Import($"village_code,station_number,voters\n{Village},1,500\n", dryRun: true);

        report.Snapshot.ShouldBeNull();
        report.Difference.Count.ShouldBe(38);
        report.Difference.Single(d => d.Region == "35.07").ShouldBe(new RegionDifference("35.07", 4_042, 1, 2_060_600, 500));
        (await Snapshots()).ShouldBe(before);
    }

    [TestCase("kode_desa,nomor_tps\n35.07.01.2001,1\n", StationFaults.ColumnMissing)]
    [TestCase("kode_desa,nomor_tps,dpt\n", StationFaults.Empty)]
    [TestCase("", StationFaults.Empty)]
    public async Task A_file_without_what_it_needs_is_refused(string text, string code) =>
        (await Import(text)).Faults[0].Code.ShouldBe(code);

    [Test]
    public async Task Something_that_is_no_workbook_is_refused() =>
        (await Import(Encoding.UTF8.GetBytes("not a workbook"), StationFileFormat.Xlsx)).Faults[0].Code.ShouldBe(StationFaults.Unreadable);

    [Test]
    public async Task A_workbook_is_read_like_a_text_file()
    {
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(
            new[]
            {
                new
                {
                    kode_desa = Village,
                    nomor_tps = 1,
                    dpt = 514,
                },
            }
        );

        var report = await Import(stream.ToArray(), StationFileFormat.Xlsx, dryRun: true);

        (report.FaultCount, report.Rows, report.Voters).ShouldBe((0, 1, 514));
    }

    [Test]
    public async Task A_cancelled_import_leaves_nothing_behind()
    {
        var before = await Snapshots();

        await Should.ThrowAsync<OperationCanceledException>(() => Import(ReferenceSeed.SyntheticFile(), control: new CancelAfterWriting()));

        (await Snapshots()).ShouldBe(before);
        await database.Do<StationSnapshotStore>(store => store.SweepOrphans(long.MaxValue, CancellationToken.None));
    }

    [Test]
    public async Task Another_import_is_the_next_version_and_differs_where_it_differs()
    {
        var file = Encoding.UTF8.GetString(ReferenceSeed.SyntheticFile());
        var report = await Import(file + $"{Village},99,40\n");

        var difference = (await database.Send(EastJava.Maker, new GetSnapshotDifference(report.Snapshot!))).Value;

        difference.Regions.Single().ShouldBe(new RegionDifference("35.07", 4_042, 4_043, 2_060_600, 2_060_640));
        report.Difference.ShouldBe(difference.Regions);
    }

    [Test]
    public async Task Villages_outside_the_scope_are_unknown()
    {
        var report = await Import(Encoding.UTF8.GetBytes($"kode_desa,nomor_tps,dpt\n35.14.01.2001,1,5\n"), scope: EastJava.Malang.Scope);

        report.Faults.Single().Code.ShouldBe(StationFaults.VillageUnknown);
    }

    private async Task<int> Snapshots() =>
        (await database.Send(EastJava.Maker, new ListStationSnapshots())).Value.Items.Max(snapshot => snapshot.Number);

    private Task<StationImportReport> Import(string text, bool dryRun = false) => Import(Encoding.UTF8.GetBytes(text), dryRun: dryRun);

    private async Task<StationImportReport> Import(
        byte[] content,
        StationFileFormat format = StationFileFormat.Csv,
        bool dryRun = false,
        IJobControl? control = null,
        Scope? scope = null
    )
    {
        StationImportReport report = null!;
        ElectionRef election = null!;
        await database.Do<IElections>(async elections =>
            election = (await elections.Find(ReferenceSeed.ElectionCode, Scope.Everything, CancellationToken.None))!
        );
        await database.Do<StationImporter>(async importer =>
            report = await importer.Import(
                new StationImport(election, "test", format, content, "prov35", scope ?? Scope.Everything, dryRun),
                control ?? NoJobControl.Instance,
                CancellationToken.None
            )
        );
        return report;
    }

    private sealed class CancelAfterWriting : IJobControl
    {
        public Task Report(long done, long total, CancellationToken ct) =>
            done > 5_000 ? throw new OperationCanceledException() : Task.CompletedTask;
    }
}
