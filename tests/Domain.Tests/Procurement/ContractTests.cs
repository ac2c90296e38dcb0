using Tepat.Domain.Procurement;

namespace Tepat.Domain.Tests.Procurement;

public sealed class ContractTests
{
    private static readonly DateTimeOffset At = new(2024, 9, 25, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Maker_cannot_sign()
    {
        var contract = Draft();

        contract.Sign("user:prov35", At).Errors[0].Code.ShouldBe("contract.maker_cannot_sign");
        contract.Status.ShouldBe(ContractStatus.Draft);
    }

    [Test]
    public void Signed_once()
    {
        var contract = Signed();

        contract.Sign("user:sek3507", At).Errors[0].Code.ShouldBe("contract.already_signed");
        contract.SignedBy.ShouldBe("user:sek35");
    }

    [Test]
    public void Nothing_is_ordered_under_a_draft() => Draft().Commit(1).Errors[0].Code.ShouldBe("contract.not_signed");

    [Test]
    public void Orders_reach_the_ceiling_and_never_pass_it()
    {
        var contract = Signed();

        contract.Commit(600).IsSuccess.ShouldBeTrue();
        contract.Commit(401).Errors[0].Code.ShouldBe("order.beyond_ceiling");
        contract.Commit((Int128)long.MaxValue * 4).Errors[0].Code.ShouldBe("order.beyond_ceiling");
        contract.Commit(400).IsSuccess.ShouldBeTrue();
        contract.RemainingSen.ShouldBe(0);
    }

    private static Contract Draft() =>
        new()
        {
            Code = "K-1",
            VendorId = 1,
            RegionCode = "35",
            Title = "Surat suara",
            CeilingSen = 1_000,
            MadeBy = "user:prov35",
        };

    private static Contract Signed()
    {
        var contract = Draft();
        contract.Sign("user:sek35", At).IsSuccess.ShouldBeTrue();
        return contract;
    }
}
