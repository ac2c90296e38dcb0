using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Tests.Pipeline;

/// <summary>A request passes one door after another; whoever may not pass the first learns nothing of the next.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PipelineTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Test]
    public async Task A_stranger_is_asked_to_sign_in_before_anything_is_looked_at()
    {
        office.Caller = Caller.Anonymous;
        office.HasSigned = false;

        (await Refusals(new SignPaper(""))).ShouldBe(["session.required"]);
    }

    [Test]
    public async Task Whoever_lacks_the_permission_does_not_learn_which_fields_are_wrong()
    {
        office.Caller = Office.Person("observer35");
        office.HasSigned = false;

        (await Refusals(new SignPaper(""))).ShouldBe(["permission.missing"]);
    }

    [Test]
    public async Task An_approval_needs_a_second_factor_before_a_signature()
    {
        office.Caller = office.Caller with { HasSecondFactor = false };
        office.HasSigned = false;

        (await Refusals(new SignPaper(""))).ShouldBe(["second_factor.missing"]);
    }

    [Test]
    public async Task A_signature_is_asked_for_before_the_fields_are_read()
    {
        office.HasSigned = false;

        (await Refusals(new SignPaper(""))).ShouldBe(["signature.required"]);
    }

    [Test]
    public async Task A_wrong_field_is_named_as_the_json_spells_it_and_nothing_is_done()
    {
        var answer = await office.Send(new SignPaper(""));

        var error = answer.Errors.ShouldHaveSingleItem();
        (error.Code, error.Field).ShouldBe(("field.not_empty", "paper"));
        office.Work.Done.ShouldBe(0);
    }

    [Test]
    public async Task What_was_done_and_what_was_refused_is_in_the_trail_with_its_subject()
    {
        await office.Send(new SignPaper("K-1"));
        office.Work.Refusal = DomainError.Conflict("paper.signed", "It is signed.");
        await office.Send(new SignPaper("K-1"));

        office
            .Trail.Select(entry => (entry.Source, entry.Action, entry.Subject, entry.ErrorCode))
            .ShouldBe([("user:sek35", "SignPaper", "K-1", null), ("user:sek35", "SignPaper", "K-1", "paper.signed")]);
    }

    [Test]
    public async Task Reading_leaves_no_trail_even_when_refused()
    {
        await office.Send(new ReadPaper("K-1"));
        office.Caller = Office.Person("kab3529");
        await office.Send(new ReadPaper("K-1"));

        office.Trail.ShouldBeEmpty();
    }

    [Test]
    public async Task A_retry_under_the_same_key_gets_the_first_answer_and_does_nothing()
    {
        office.IdempotencyKey = "key-1";

        var first = await office.Send(new SignPaper("K-1"));
        var retry = await office.Send(new SignPaper("K-1"));

        retry.Value.ShouldBe(first.Value);
        office.Work.Done.ShouldBe(1);
        office.Trail.Count.ShouldBe(1);
    }

    [Test]
    public async Task The_same_key_with_other_content_is_a_conflict()
    {
        office.IdempotencyKey = "key-1";
        await office.Send(new SignPaper("K-1"));

        var other = await office.Send(new SignPaper("K-2"));

        (other.Errors[0].Code, other.Errors[0].Kind).ShouldBe(("idempotency.key_reused", ErrorKind.Conflict));
        office.Work.Done.ShouldBe(1);
    }

    [Test]
    public async Task Another_person_may_use_the_same_key()
    {
        office.IdempotencyKey = "key-1";
        await office.Send(new SignPaper("K-1"));
        office.Caller = Office.Person("sek34", Permissions.SignContracts);

        (await office.Send(new SignPaper("K-2"))).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public async Task A_refusal_is_not_kept_so_that_the_retry_is_judged_anew()
    {
        office.IdempotencyKey = "key-1";
        office.Work.Refusal = DomainError.Conflict("paper.locked", "Another is at it.");
        await office.Send(new SignPaper("K-1"));
        office.Work.Refusal = null;

        (await office.Send(new SignPaper("K-1"))).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public async Task An_answer_that_holds_a_secret_is_never_written_down()
    {
        office.IdempotencyKey = "key-1";

        (await office.Send(new ChangeSecret("rahasia"))).IsSuccess.ShouldBeTrue();

        office.KeptAnswers.ShouldBe(0);
    }

    private async Task<IEnumerable<string>> Refusals(SignPaper request)
    {
        var answer = await office.Send(request);
        office.Work.Done.ShouldBe(0);
        return answer.Errors.Select(error => error.Code);
    }
}
