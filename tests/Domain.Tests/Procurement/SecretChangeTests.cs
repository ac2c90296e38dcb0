using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Tests.Procurement;

/// <summary>Who changes a secret chooses for how long the one before signs too.</summary>
public sealed class SecretChangeTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 29, 7, 31, 0, TimeSpan.Zero);

    [Test]
    public void Both_sign_during_the_overlap_the_newest_first_and_then_the_new_one_alone()
    {
        var change = SecretChange.After(TimeSpan.FromDays(7), "new", Now);
        var secrets = new SigningSecrets(change.Secret, "former", change.FormerEndsAt);

        secrets.At(Now).ShouldBe(["new", "former"]);
        secrets.At(Now.AddDays(7).AddTicks(-1)).ShouldBe(["new", "former"]);
        secrets.At(Now.AddDays(7)).ShouldBe(["new"]);
    }

    [Test]
    public void Secret_that_was_never_changed_signs_alone() => new SigningSecrets("first", null, null).At(Now).ShouldBe(["first"]);

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(SecretChange.OverlapDaysMax, true)]
    public void Overlap_of_no_day_is_none(int days, bool hasOverlap) =>
        SecretChange.After(TimeSpan.FromDays(days), "new", Now).HasOverlap.ShouldBe(hasOverlap);
}
