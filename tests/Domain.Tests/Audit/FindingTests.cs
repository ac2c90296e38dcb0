using Tepat.Domain.Audit;

namespace Tepat.Domain.Tests.Audit;

/// <summary>A finding has an owner, a due time and an end; nobody closes what they answered.</summary>
public sealed class FindingTests
{
    private const string Observer = "user:observer35";
    private const string Officer = "user:kasubag3507";
    private const string Head = "user:head35";
    private static readonly DateTimeOffset At = new(2024, 10, 29, 3, 0, 0, TimeSpan.Zero);

    [TestCase(FindingKind.Finding, 1)]
    [TestCase(FindingKind.Improvement, 3)]
    public void Owner_has_a_day_for_a_finding_and_three_for_advice(FindingKind kind, int days) =>
        New(kind).DueAt.ShouldBe(At.AddDays(days));

    [TestCase(FindingStatus.Open, "answer", null)]
    [TestCase(FindingStatus.Open, "return", "finding.not_answered")]
    [TestCase(FindingStatus.Open, "close", "finding.not_answered")]
    [TestCase(FindingStatus.Answered, "answer", "finding.not_open")]
    [TestCase(FindingStatus.Answered, "return", null)]
    [TestCase(FindingStatus.Answered, "close", null)]
    [TestCase(FindingStatus.Closed, "answer", "finding.not_open")]
    [TestCase(FindingStatus.Closed, "return", "finding.not_answered")]
    [TestCase(FindingStatus.Closed, "close", "finding.not_open")]
    public void Every_step_from_every_status(FindingStatus status, string step, string? refusal)
    {
        var finding = New().As(status, At, status == FindingStatus.Open ? null : Officer);

        var outcome = step switch
        {
            "answer" => finding.Answer(Officer, At, "sudah diperbaiki"),
            "return" => finding.Return(Observer, At, "belum cukup"),
            _ => finding.Close(Head, At, "sudah selesai"),
        };

        outcome.Errors.Select(error => error.Code).FirstOrDefault().ShouldBe(refusal);
    }

    [Test]
    public void Who_added_it_may_close_it_unanswered() => New().Close(Observer, At, "keliru melihat").IsSuccess.ShouldBeTrue();

    [Test]
    public void Who_answered_it_does_not_close_it()
    {
        var finding = New();
        finding.Answer(Officer, At, "sudah diperbaiki");

        finding.Close(Officer, At, "sudah selesai").Errors[0].Code.ShouldBe("finding.answerer_cannot_close");
    }

    [Test]
    public void A_returned_finding_is_due_anew()
    {
        var finding = New();
        finding.Answer(Officer, At, "sudah diperbaiki");
        finding.Return(Observer, At.AddDays(2), "belum cukup");

        (finding.Status, finding.DueAt).ShouldBe((FindingStatus.Open, At.AddDays(3)));
        finding.Added.Select(entry => entry.Act).ShouldBe(["added", "answered", "returned"]);
    }

    private static Finding New(FindingKind kind = FindingKind.Finding) =>
        Finding.Add(
            kind,
            ObjectKind.Region,
            "35.07",
            new FindingPlace("TM-00001", "35.07"),
            new FindingEntry("added", Observer, At, "gudang tidak terkunci")
        );
}
