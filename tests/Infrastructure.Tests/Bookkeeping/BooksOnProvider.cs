using System.Collections.Frozen;
using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Planning;
using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Procurement;
using Tepat.Infrastructure.Tests.Providers;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>Books on every engine with one order of Malang that is ready to print and to pack.</summary>
public abstract class BooksOnProvider(DatabaseProvider provider) : EveryProvider(provider)
{
    protected const string Malang = "35.07";
    protected const string Plant = "GRESIK-01";
    private const long Ordered = 1_000_000;

    private static readonly Caller Admin = User("admin", "35", Permissions.EditCatalogue);
    private static readonly Caller Head = User("head35", "35", Permissions.SignContracts, Permissions.ApproveProofs);
    private static readonly DateTimeOffset At = new(2024, 10, 10, 1, 0, 0, TimeSpan.Zero);

    protected static readonly Caller Clerk = User("kab3507", Malang, Permissions.ReceiveShipments, Permissions.SortCartons);
    protected static readonly Caller Colleague = User("kasubag3507", Malang, Permissions.ReceiveShipments, Permissions.SortCartons);
    protected static readonly Caller Province = User("prov35", "35", Permissions.MakeOrders);

    protected Caller Vendor { get; private set; } = Caller.Anonymous;

    protected string Order { get; private set; } = "";

    [OneTimeSetUp]
    public async Task PrintOneOrder()
    {
        await Do<DemoVendors>(vendors => vendors.Ensure(CancellationToken.None));
        await Do<IVendorDirectory>(async vendors => Vendor = VendorOf((await vendors.Find(DemoVendors.First, CancellationToken.None))!.Id));
        Must(await Send(Admin, new CreateElection("P-24", "Pemilihan 2024", "35", new DateOnly(2024, 11, 27), "Asia/Jakarta")));
        Must(await Send(Admin, new AddContest("P-24", "GUB-35", "Pemilihan Gubernur", "35", ContestKind.Governor)));
        var contract = Must(await Send(Province, new CreateContract("K-1", DemoVendors.First, "35", "Surat suara", 100_000_000_000)));
        Must(await Send(Head, new SignContract("K-1", contract.Version)));
        var line = new IssueOrderLine(Malang, Ordered, 0, 0, At.AddDays(20));
        Order = Must(await Send(Province, new IssueOrder("K-1", Plant, "BALLOT", "GUB-35", 20_000, [line]))).Code;
        Must(await Send(Head, new ApproveProof(Order, new string('a', 64))));
        Must(
            await Report(
                new PlatesRegistered(Order, [new PlateRegistration("P-1", PlateKind.Plate)]),
                new PrintRunReported(Order, "R-1", Pool.Ordinary, Ordered, 178, 0, "1", "M-1")
            )
        );
    }

    /// <summary>The printer as a caller that may report.</summary>
    internal static Caller VendorOf(long id) =>
        new(CallerKind.Vendor, id, DemoVendors.First, "vendor", Scope.OfVendor(id), new[] { Permissions.ReportEvents }.ToFrozenSet());

    /// <summary>One batch of all or nothing, each event under an id of its own.</summary>
    internal static CaptureEvents Batch(IEnumerable<EventData> events) =>
        new(AllOrNothing: true, [.. events.Select(data => Sent(Guid.CreateVersion7().ToString(), data))]);

    protected static SentEvent Sent(string id, EventData data) =>
        new(
            id,
            EventCatalogue.Of(data).Name,
            EventCatalogue.Of(data).Version,
            At,
            JsonSerializer.SerializeToElement(data, data.GetType(), StoredJson.Options)
        );

    protected Task<Outcome<CaptureResult>> Report(params IEnumerable<EventData> events) => Send(Vendor, Batch(events));

    protected CartonPacked Packed(string carton, long sheets = 10) => new(Order, Malang, carton, Pool.Ordinary, sheets, $"SG-{carton}");

    protected static ShipmentDispatched Dispatched(string shipment, params string[] cartons) =>
        new(shipment, OriginKind.Plant, Plant, Malang, "W 1", "Sopir Contoh", ["S-1", "S-2"], "Polres Contoh", At.AddDays(1), cartons);

    /// <summary>A carton of ten sheets with one damaged, sorted without a team.</summary>
    protected static SortCarton Sorted(string carton, string? team = null) =>
        new(carton, team, 9, [new DamagedSheets(DamageReason.Holes, 1)], 0, 9, null, null);

    /// <summary>A shipment of cartons whose receipt is open.</summary>
    protected async Task Arrived(string shipment, params string[] cartons)
    {
        Must(await Report([.. cartons.Select(carton => Packed(carton)), Dispatched(shipment, cartons)]));
        Must(await Send(Clerk, new OpenReceipt(shipment, "Bawaslu, Saksi Contoh")));
    }

    protected async Task<long> Number(string sql)
    {
        long number = 0;
        await Do<DbSession>(async session => number = await session.QueryOne<long>(sql, null, CancellationToken.None));
        return number;
    }

    /// <summary>Rows that a batch would add to.</summary>
    protected Task<long> Rows() =>
        Number(
            """
            SELECT (SELECT COUNT(*) FROM EventLog) + (SELECT COUNT(*) FROM Movement) + (SELECT COUNT(*) FROM UnitMove)
                   + (SELECT COUNT(*) FROM Unit) + (SELECT COUNT(*) FROM Shipment) + (SELECT Sequence FROM LogHead) AS Total
            """
        );

    protected async Task BooksAreWhatTheLogSays()
    {
        IReadOnlyList<string> differences = [];
        await Do<BooksVerifier>(async verifier => differences = await verifier.Verify(10, CancellationToken.None));
        differences.ShouldBeEmpty();
    }

    protected static T Must<T>(Outcome<T> outcome)
    {
        outcome.IsSuccess.ShouldBeTrue(outcome.IsSuccess ? null : outcome.Errors[0].ToString());
        return outcome.Value;
    }
}
