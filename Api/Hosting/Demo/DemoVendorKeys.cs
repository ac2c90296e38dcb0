using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Infrastructure.Procurement;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Who reports for each plant of the demo.</summary>
internal sealed class DemoVendorKeys(IVendorDirectory vendors)
{
    public async Task<IReadOnlyDictionary<string, Caller>> ByPlant(CancellationToken ct)
    {
        var first = DemoStage.Vendor((await vendors.Find(DemoVendors.First, ct))!.Id, DemoVendors.First);
        var second = DemoStage.Vendor((await vendors.Find(DemoVendors.Second, ct))!.Id, DemoVendors.Second);
        return new Dictionary<string, Caller>
        {
            ["GRESIK-01"] = first,
            ["NGANJUK-01"] = first,
            ["SEMARANG-01"] = first,
            ["KLATEN-01"] = second,
        };
    }
}
