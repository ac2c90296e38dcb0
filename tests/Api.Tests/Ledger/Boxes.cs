using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Common;
using Tepat.Api.Hosting.Demo;
using Tepat.Api.Tests.Fixture;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Destruction;
using Tepat.Application.Identity;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A box for every station of Malang, filled exactly, verified by a second person and sealed: as many events as the hall would record.</summary>
internal static class Boxes
{
    private const string Region = "35.07";
    private const int StationsPerVillage = 500;

    private static readonly Caller Packer = DemoStage.User("kab3507", Roles.Warehouse, Region);
    private static readonly Caller Verifier = DemoStage.User("kasubag3507", Roles.RegencyOfficer, Region);

    public static async Task SealAll(TepatApi api, string contest, int stations, long sheets)
    {
        var boxes = await FillAll(api, contest, stations, sheets);
        await Record(api, Verifier, [.. boxes.Select(box => new BoxVerified(box.Code, box.Sheets))]);
        await Record(api, Packer, [.. boxes.Select(box => new BoxSealed(box.Code, [$"KT-{box.Code}"]))]);
    }

    /// <summary>The boxes filled by kab3507, waiting for a second person; answers them.</summary>
    public static async Task<IReadOnlyList<(string Code, long Sheets)>> FillAll(TepatApi api, string contest, int stations, long sheets)
    {
        var list = Enumerable.Range(0, stations).Select(i => Station(i, sheets / stations + (i < sheets % stations ? 1 : 0))).ToList();
        var item = await With(
            api,
            Packer,
            async services =>
                (await services.GetRequiredService<IDestructions>().Ground(Region, contest, CancellationToken.None))!.StockItemId
        );
        await Record(api, Packer, [new PackListOpened(Region, contest, item, "RK-35-0001", list)]);
        var boxes = list.Select(one => (Code: BallotBox.CodeOf(one.Village, one.Station, contest), one.Sheets)).ToList();
        await Record(api, Packer, [.. boxes.Select(box => new BoxFilled(box.Code, contest, box.Sheets, null))]);
        return boxes;
    }

    private static PackListStation Station(int number, long sheets) =>
        new(
            $"35.07.01.{(2_001 + (number / StationsPerVillage)).ToString(CultureInfo.InvariantCulture)}",
            1 + (number % StationsPerVillage),
            sheets
        );

    private static async Task Record(TepatApi api, Caller by, IReadOnlyList<EventData> events)
    {
        var incoming = events.Select(data => new IncomingEvent(Guid.CreateVersion7().ToString(), data, UnderWayStory.Moment)).ToList();
        var recorded = await With(
            api,
            by,
            services => services.GetRequiredService<IBookkeeper>().RecordBatch(incoming, allOrNothing: true, CancellationToken.None)
        );
        recorded.IsSuccess.ShouldBeTrue(recorded.IsSuccess ? null : recorded.Errors[0].ToString());
    }

    private static async Task<T> With<T>(TepatApi api, Caller by, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpRequestContext>().ActAs(by);
        return await work(scope.ServiceProvider);
    }
}
