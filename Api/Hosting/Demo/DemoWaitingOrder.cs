using Tepat.Application.Procurement;
using Tepat.Infrastructure.Procurement;

namespace Tepat.Api.Hosting.Demo;

/// <summary>An order that nobody has begun: in every story there is one at which a plant can be watched at work, and a proof to approve.</summary>
internal sealed class DemoWaitingOrder(DemoStage stage)
{
    private const string Contract = "K-35-CETAK";
    private const string Plant = "NGANJUK-01";
    private const long CeilingSen = 50_000_000_000;
    private const long PriceSen = 90_000;

    /// <summary>Signs a contract with the first vendor and orders under it; the proof is left to whoever opens the demo.</summary>
    public async Task Issue(DateTimeOffset at, string title, string item, string? contest, IReadOnlyList<IssueOrderLine> lines)
    {
        stage.At(at);
        var drafted = await stage.Do(DemoOrders.Province, new CreateContract(Contract, DemoVendors.First, "35", title, CeilingSen));
        await stage.Do(DemoOrders.Secretary, new SignContract(Contract, drafted.Version));
        await stage.Do(DemoOrders.Province, new IssueOrder(Contract, Plant, item, contest, PriceSen, lines));
    }
}
