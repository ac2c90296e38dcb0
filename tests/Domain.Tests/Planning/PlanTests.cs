using Tepat.Domain.Planning;

namespace Tepat.Domain.Tests.Planning;

public sealed class PlanTests
{
    private static readonly DateTimeOffset At = new(2024, 10, 1, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void Every_pair_of_status_and_action_is_decided()
    {
        var allowed =
            from status in Enum.GetValues<PlanStatus>()
            from action in Enum.GetValues<PlanAction>()
            where PlanTransitions.After(status, action) is not null
            select (status, action);

        allowed.ShouldBe([
            (PlanStatus.Draft, PlanAction.Submit),
            (PlanStatus.Submitted, PlanAction.Approve),
            (PlanStatus.Submitted, PlanAction.Return),
            (PlanStatus.Approved, PlanAction.Supersede),
        ]);
    }

    [TestCase("maker")]
    [TestCase("submitter")]
    public void Maker_and_submitter_cannot_approve(string actor) =>
        Submitted().Approve(actor, "h", At).Errors.Single().Code.ShouldBe("plan.maker_cannot_approve");

    [Test]
    public void Another_approves()
    {
        var plan = Submitted().Approve("head35", "h", At).Value;

        (plan.Status, plan.Decided!.By).ShouldBe((PlanStatus.Approved, "head35"));
    }

    [Test]
    public void A_plan_whose_lines_changed_is_not_approved() =>
        Submitted().Approve("head35", "other", At).Errors.Single().Code.ShouldBe("plan.hash_mismatch");

    [Test]
    public void A_draft_is_not_approved() => Draft().Approve("head35", "h", At).Errors.Single().Code.ShouldBe("plan.step_not_allowed");

    [Test]
    public void Returning_needs_a_reason()
    {
        Submitted().Return("head35", " ", At).Errors.Single().Code.ShouldBe("plan.reason_missing");
        Submitted().Return("head35", "Stok bilik belum dihitung", At).Value.Decided!.Reason.ShouldBe("Stok bilik belum dihitung");
    }

    private static Plan Draft() => new(1, "35", 1, PlanStatus.Draft, "h", new PlanStep("maker", At), null, null);

    private static Plan Submitted() => Draft().Submit("submitter", At).Value;
}
