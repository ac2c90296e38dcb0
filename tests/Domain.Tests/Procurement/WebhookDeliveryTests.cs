using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Tests.Procurement;

/// <summary>A delivery that fails is tried again ever more seldom, and is given up after a day.</summary>
public sealed class WebhookDeliveryTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 29, 7, 31, 0, TimeSpan.Zero);

    private static readonly Attempt Refused = new(503, "webhook.status", "busy");

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 4)]
    [TestCase(6, 32)]
    [TestCase(9, 256)]
    [TestCase(10, 360)]
    [TestCase(11, 360)]
    [TestCase(1_000, 360)]
    public void Pause_doubles_from_a_minute_to_six_hours(int attempts, int minutes) =>
        WebhookDelivery.PauseAfter(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Test]
    public void All_attempts_together_take_most_of_a_day() =>
        Enumerable
            .Range(1, WebhookDelivery.AttemptsMax - 1)
            .Sum(attempt => WebhookDelivery.PauseAfter(attempt).TotalHours)
            .ShouldBe(20.5, tolerance: 0.1);

    [Test]
    public void Failed_attempt_waits_for_the_next_one()
    {
        var after = new WebhookDelivery { Attempts = 3 }.After(Refused, Now);

        (after.State, after.NextAt, after.EndedAt, after.Last).ShouldBe((DeliveryState.Waiting, Now.AddMinutes(4), null, Refused));
    }

    [Test]
    public void Answer_of_2xx_ends_it()
    {
        var after = new WebhookDelivery { Attempts = 12 }.After(new Attempt(204, null, null), Now);

        (after.State, after.EndedAt).ShouldBe((DeliveryState.Delivered, Now));
    }

    [Test]
    public void Twelfth_failure_is_the_last()
    {
        new WebhookDelivery { Attempts = 11 }
            .After(Refused, Now)
            .State.ShouldBe(DeliveryState.Waiting);

        var dead = new WebhookDelivery { Attempts = 12 }.After(Refused, Now);

        (dead.State, dead.EndedAt).ShouldBe((DeliveryState.Dead, Now));
    }
}
