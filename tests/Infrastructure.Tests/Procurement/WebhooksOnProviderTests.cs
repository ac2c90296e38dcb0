using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Domain.Procurement.Webhooks;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Procurement;
using Tepat.Infrastructure.Procurement.Webhooks;
using Tepat.Infrastructure.Tests.Providers;

namespace Tepat.Infrastructure.Tests.Procurement;

/// <summary>The outbox: a notice stands or falls with what it tells, and is taken by one sender at a time.</summary>
public sealed class WebhooksOnProviderTests(DatabaseProvider provider) : EveryProvider(provider)
{
    private static readonly DateTimeOffset Now = new(2024, 10, 29, 7, 31, 0, TimeSpan.Zero);

    private static readonly DomainError Refusal = DomainError.Rule("test.refused", "The work is undone.");

    private long vendor;
    private long webhook;

    [SetUp]
    public async Task EnterWebhook()
    {
        await Do<DemoVendors>(vendors => vendors.Ensure(CancellationToken.None));
        await Do<IVendorDirectory>(async vendors => vendor = (await vendors.Find(DemoVendors.First, CancellationToken.None))!.Id);
        webhook = await InTransaction<IWebhookStore, long>(webhooks => webhooks.Add(New(), CancellationToken.None));
    }

    [TearDown]
    public Task RemoveWebhook() =>
        InTransaction<IWebhookStore, bool>(webhooks => webhooks.Remove(vendor, webhook, Now, CancellationToken.None));

    private Webhook New() =>
        new()
        {
            VendorId = vendor,
            Name = "Gresik",
            Address = "https://cetak.example/tepat",
            Secret = "encrypted",
            IsActive = true,
            CreatedBy = "admin",
            CreatedAt = Now,
            SecretChangedAt = Now,
        };

    [Test]
    public async Task What_is_told_is_there_when_its_transaction_is_committed()
    {
        await Tell("PC-1", isCommitted: true);

        (await DueOf()).Single().Body.ShouldContain("\"order\":\"PC-1\"");
    }

    [Test]
    public async Task What_is_undone_was_never_told()
    {
        await Tell("PC-2", isCommitted: false);

        (await DueOf()).ShouldBeEmpty();
    }

    [Test]
    public async Task Other_vendors_webhooks_are_not_told()
    {
        await InTransaction<IVendorNotices, bool>(async notices =>
        {
            await notices.Tell(Notice("PC-3") with { VendorId = vendor + 1 }, Now, CancellationToken.None);
            return true;
        });

        (await DueOf()).ShouldBeEmpty();
    }

    [Test]
    public async Task Paused_webhook_keeps_what_it_is_to_be_told()
    {
        await InTransaction<IWebhookStore, bool>(webhooks => webhooks.SetActive(vendor, webhook, false, CancellationToken.None));
        await Tell("PC-4", isCommitted: true);

        (await Due()).ShouldNotContain(webhook);
        await InTransaction<IWebhookStore, bool>(webhooks => webhooks.SetActive(vendor, webhook, true, CancellationToken.None));
        (await Due()).ShouldContain(webhook);
    }

    [Test]
    public async Task Of_senders_that_take_one_delivery_at_once_exactly_one_gets_it()
    {
        await Tell("PC-5", isCommitted: true);
        var read = (await DueOf()).Single();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Claim(read)));

        claims.OfType<WebhookDelivery>().Single().Attempts.ShouldBe(1);
        (await DueOf()).ShouldBeEmpty();
    }

    [Test]
    public async Task What_a_sender_held_when_it_died_is_due_when_its_lease_has_run_out()
    {
        await Tell("PC-6", isCommitted: true);
        var lost = (await Claim((await DueOf()).Single()))!;

        var again = (await Claim((await DueOf(Now.AddMinutes(2))).Single()))!;

        again.Attempts.ShouldBe(2);
        // The first sender was only slow: what it says of its attempt counts no more.
        await Settle(lost.After(new Attempt(200, null, null), Now));
        (await DueOf(Now.AddDays(1))).Single().Attempts.ShouldBe(2);
        await Settle(again.After(new Attempt(200, null, null), Now));
        (await DueOf(Now.AddDays(1))).ShouldBeEmpty();
    }

    [Test]
    public async Task Only_a_dead_delivery_of_this_vendor_is_sent_again()
    {
        await Tell("PC-7", isCommitted: true);
        var read = (await DueOf()).Single();
        var id = Guid.Parse(read.Code);
        (await Replay(vendor, id)).Errors[0].Code.ShouldBe("webhook.not_dead");
        var last = (await Claim(read))!;
        await Settle((last with { Attempts = 12 }).After(new Attempt(null, "webhook.timeout", null), Now) with { Attempts = 1 });
        (await DueOf(Now.AddDays(1))).ShouldBeEmpty();

        (await Replay(vendor + 1, id)).Errors[0].Code.ShouldBe("webhook.delivery_not_found");
        (await Replay(vendor, id)).IsSuccess.ShouldBeTrue();

        var again = (await DueOf()).Single();
        (again.Code, again.Attempts).ShouldBe((read.Code, 0));
    }

    [Test]
    public async Task Of_changes_that_meet_one_keeps_the_former_secret_and_the_others_are_refused()
    {
        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Change($"fresh-{number}", TimeSpan.FromDays(1))));

        var fresh = Array.FindIndex(changes, change => change.IsSuccess);
        changes
            .Where(change => !change.IsSuccess)
            .Select(change => change.Errors[0].Code)
            .ShouldBe(Enumerable.Repeat("webhook.secret_overlaps", 7));
        (await Secrets()).ShouldBe(new SigningSecrets($"fresh-{fresh}", "encrypted", Now.AddDays(1)));

        (await Change("last", TimeSpan.Zero)).IsSuccess.ShouldBeTrue();
        (await Secrets()).ShouldBe(new SigningSecrets("last", null, null));
    }

    private async Task<Outcome<Done>> Change(string secret, TimeSpan overlap)
    {
        Outcome<Done> changed = Done.Value;
        await Do<IServiceProvider>(async scope =>
        {
            var webhooks = (IWebhookStore)scope.GetService(typeof(IWebhookStore))!;
            var unitOfWork = (IUnitOfWork)scope.GetService(typeof(IUnitOfWork))!;
            changed = await unitOfWork.Run(
                ct => webhooks.ChangeSecret(vendor, webhook, SecretChange.After(overlap, secret, Now), ct),
                CancellationToken.None
            );
        });
        return changed;
    }

    private async Task<SigningSecrets> Secrets()
    {
        await Tell("PC-8", isCommitted: true);
        IReadOnlyList<DueWebhook> due = [];
        await Do<DeliveryStore>(async store => due = await store.Due(Now, CancellationToken.None));
        return due.Single(one => one.Id == webhook).Secrets;
    }

    private VendorNotice Notice(string order) => new(vendor, new OrderChanged(order, OrderChange.Issued, OrderStatus.Issued, 10, 0));

    private async Task Tell(string order, bool isCommitted)
    {
        await Do<IServiceProvider>(async scope =>
        {
            var notices = (IVendorNotices)scope.GetService(typeof(IVendorNotices))!;
            var unitOfWork = (IUnitOfWork)scope.GetService(typeof(IUnitOfWork))!;
            await unitOfWork.Run(
                async ct =>
                {
                    await notices.Tell(Notice(order), Now, ct);
                    return isCommitted ? Outcome.Success : Outcome.Fail([Refusal]);
                },
                CancellationToken.None
            );
        });
    }

    private async Task<IReadOnlyList<long>> Due()
    {
        IReadOnlyList<long> due = [];
        await Do<DeliveryStore>(async store => due = [.. (await store.Due(Now, CancellationToken.None)).Select(one => one.Id)]);
        return due;
    }

    private async Task<IReadOnlyList<WebhookDelivery>> DueOf(DateTimeOffset? now = null)
    {
        IReadOnlyList<WebhookDelivery> due = [];
        await Do<DeliveryStore>(async store => due = await store.DueOf(webhook, now ?? Now, CancellationToken.None));
        return due;
    }

    private async Task<WebhookDelivery?> Claim(WebhookDelivery read)
    {
        WebhookDelivery? claimed = null;
        await Do<DeliveryStore>(async store => claimed = await store.Claim(read, Now.AddMinutes(1), CancellationToken.None));
        return claimed;
    }

    private Task Settle(WebhookDelivery delivery) => Do<DeliveryStore>(store => store.Settle(delivery, Now, CancellationToken.None));

    private Task<Outcome<Done>> Replay(long ofVendor, Guid delivery) =>
        InTransaction<IWebhookStore, Outcome<Done>>(webhooks => webhooks.Replay(ofVendor, webhook, delivery, CancellationToken.None));
}
