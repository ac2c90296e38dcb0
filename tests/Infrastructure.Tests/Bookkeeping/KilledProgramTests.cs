using System.Diagnostics;
using System.Globalization;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>A program that dies in the middle of its work leaves whole batches, and every batch that it answered.</summary>
public sealed class KilledProgramTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private const int AnsweredBatches = 3;

    [Test]
    public async Task Batches_of_a_killed_program_are_there_whole_or_not_at_all()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(RecordUntilKilled).Assembly.Location);
        start.ArgumentList.Add(Provider.ToString());
        start.ArgumentList.Add(ConnectionString);
        start.ArgumentList.Add(Vendor.Id.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(Order);
        using var program = Process.Start(start)!;
        for (var batch = 1; batch <= AnsweredBatches; batch++)
        {
            (await program.StandardOutput.ReadLineAsync()).ShouldBe(batch.ToString(CultureInfo.InvariantCulture));
        }

        program.Kill();
        await program.WaitForExitAsync();

        var cartons = await Number("SELECT COUNT(*) FROM Unit WHERE Code LIKE 'KILL-%'");
        cartons.ShouldBeGreaterThanOrEqualTo(AnsweredBatches * RecordUntilKilled.CartonsPerBatch);
        (cartons % RecordUntilKilled.CartonsPerBatch).ShouldBe(0);
        await BooksAreWhatTheLogSays();
        Must(await Report(Packed("AFTER-1")));
        await BooksAreWhatTheLogSays();
    }
}
