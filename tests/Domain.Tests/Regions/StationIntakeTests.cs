using Tepat.Domain.Common;
using Tepat.Domain.Regions;

namespace Tepat.Domain.Tests.Regions;

public sealed class StationIntakeTests
{
    private const string Village = "35.07.01.2001";

    [Test]
    public void A_clean_file_is_believed_in_order()
    {
        var intake = Take((Village, "2", " 514 "), (Village, "1", "600"));

        intake.IsClean.ShouldBeTrue();
        intake.Rows().ShouldBe([new StationRow(Village, 1, 600), new StationRow(Village, 2, 514)]);
    }

    [TestCase("35.07.01.9999", "1", "500", "kode_desa", StationFaults.VillageUnknown)]
    [TestCase(null, "1", "500", "kode_desa", StationFaults.VillageUnknown)]
    [TestCase(Village, "0", "500", "nomor_tps", StationFaults.NumberInvalid)]
    [TestCase(Village, "1000", "500", "nomor_tps", StationFaults.NumberInvalid)]
    [TestCase(Village, "satu", "500", "nomor_tps", StationFaults.NumberInvalid)]
    [TestCase(Village, "1", "601", "dpt", StationFaults.VotersAboveLimit)]
    [TestCase(Village, "1", "-1", "dpt", StationFaults.VotersNotANumber)]
    [TestCase(Village, "1", "5.5", "dpt", StationFaults.VotersNotANumber)]
    public void A_fault_names_its_row_and_column(string? village, string number, string voters, string column, string code)
    {
        var intake = Take((village, number, voters));

        intake.IsClean.ShouldBeFalse();
        (intake.Faults.Single().Row, intake.Faults.Single().Column, intake.Faults.Single().Code).ShouldBe((2, column, code));
    }

    [Test]
    public void The_second_station_of_the_same_number_is_refused() =>
        Take((Village, "1", "500"), (Village, "01", "500")).Faults.Single().Code.ShouldBe(StationFaults.Duplicate);

    [Test]
    public void Faults_are_counted_to_the_end_but_only_a_thousand_kept()
    {
        var intake = Take([.. Enumerable.Repeat<(string?, string, string)>(("x", "1", "1"), 1_500)]);

        (intake.FaultCount, intake.Faults.Count).ShouldBe((1_500, 1_000));
    }

    [Test]
    public void Reading_stops_at_the_limit_of_rows()
    {
        var intake = new StationIntake(new HashSet<string>());
        var taken = 0;
        while (intake.Take(new StationLine(taken + 2, "x", "1", "1")))
        {
            taken++;
        }

        taken.ShouldBe(Limits.ImportRowsMax);
    }

    [Test]
    public void Sums_stand_at_every_level()
    {
        var sums = RegionSums.Of([new StationRow(Village, 1, 41), new StationRow("35.07.02.2001", 1, 40)]);

        sums.Keys.ShouldBe(["35", "35.07", "35.07.01", Village, "35.07.02", "35.07.02.2001"]);
        sums["35"].ShouldBe(new RegionSum(2, 81, 3));
    }

    private static StationIntake Take(params (string? Village, string Number, string Voters)[] lines)
    {
        var intake = new StationIntake(new HashSet<string> { Village });
        for (var i = 0; i < lines.Length; i++)
        {
            intake.Take(new StationLine(i + 2, lines[i].Village, lines[i].Number, lines[i].Voters)).ShouldBeTrue();
        }

        return intake;
    }
}
