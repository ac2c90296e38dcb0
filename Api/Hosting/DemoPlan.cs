using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Identity;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting;

/// <summary>
/// The plan of the demo, made by the commands that its people would send: a first version that forgets the booths left from
/// February, sent back; the stock, entered; a second version, approved.
/// </summary>
public static class DemoPlan
{
    private const string Maker = "prov35";
    private const string Approver = "head35";

    /// <summary>Booths left from the general election: published need of 171,502 against 4 for each of 60,751 stations.</summary>
    private const long BoothsLeft = (4 * 60_751) - 171_502;

    public static async Task Ensure(IServiceProvider services, CancellationToken ct)
    {
        var plans = await Send(services, Maker, new ListPlans(RegionData.ProvinceCode, null, null, 1), ct);
        if (plans.Items.Count > 0)
        {
            return;
        }

        var first = await Submitted(services, ct);
        await Send(services, Approver, new ReturnPlan(first.Code, first.Version, "Stok bilik Pemilu Februari 2024 belum dikurangkan."), ct);
        await EnterStock(services, ct);
        var second = await Submitted(services, ct);
        await Send(services, Approver, new ApprovePlan(second.Code, second.Version), ct);
    }

    private static async Task<PlanState> Submitted(IServiceProvider services, CancellationToken ct)
    {
        var made = await Send(services, Maker, new MakePlan(ReferenceSeed.ElectionCode, RegionData.ProvinceCode), ct);
        return await Send(services, Maker, new SubmitPlan(made.Code, made.Version), ct);
    }

    // The total is published; how it lies over the kabupaten/kota is made up, in proportion to their stations.
    private static async Task EnterStock(IServiceProvider services, CancellationToken ct)
    {
        var stations = 0L;
        var entered = 0L;
        foreach (var regency in RegionData.Figures())
        {
            stations += regency.Stations;
            var share = (BoothsLeft * stations / 60_751) - entered;
            entered += share;
            var stock = new ReusableStock(share, 0, share / 40);
            await Send(services, Maker, new SetReusableStock(ReferenceSeed.ElectionCode, regency.Code, "BOOTH", stock, 0), ct);
        }
    }

    private static async Task<T> Send<T>(IServiceProvider services, string userName, IRequest<Outcome<T>> request, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var person = DemoUsers.People.Single(person => person.UserName == userName);
        var region = Scope.Of(RegionCode.Of(person.Region));
        scope
            .ServiceProvider.GetRequiredService<HttpRequestContext>()
            .ActAs(
                new Caller(CallerKind.User, 0, person.UserName, person.Role, region, Roles.PermissionsOf(person.Role))
                {
                    HasSecondFactor = true,
                }
            );
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
        return outcome.IsSuccess
            ? outcome.Value
            : throw new InvalidOperationException($"{request.GetType().Name} was refused: {outcome.Errors[0].Code}.");
    }
}
