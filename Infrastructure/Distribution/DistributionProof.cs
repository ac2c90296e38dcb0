using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

/// <summary>Tells trips and journeys of boxes anew from the log and compares them with their rows.</summary>
internal sealed class DistributionProof(DbSession session)
{
    private readonly Dictionary<string, BoxJourney> journeys = [];
    private readonly Dictionary<string, (string Status, long Loaded)> trips = [];
    private readonly List<string> differences = [];
    private Dictionary<string, JourneyRow> rows = [];
    private long handOvers;

    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct)
    {
        rows = (await session.Query<JourneyRow>(JourneysSql, null, ct)).ToDictionary(row => row.BoxCode);
        await foreach (var logged in session.Stream<Logged>(EventsSql, null, ct))
        {
            Fold(logged);
        }

        Journeys();
        await Trips(ct);
        var kept = await session.QueryOne<long>(CountSql, null, ct);
        if (kept != handOvers)
        {
            differences.Add($"hand-overs: the log says {handOvers}, the books {kept}");
        }

        return differences;
    }

    private void Fold(Logged logged)
    {
        switch (logged.Type)
        {
            case "distribution.trip-planned":
                trips[logged.Subject] = ("planned", 0);
                break;
            case "distribution.trip-departed":
                trips[logged.Subject] = trips[logged.Subject] with { Status = "departed" };
                break;
            case "distribution.trip-arrived":
                trips[logged.Subject] = trips[logged.Subject] with { Status = "arrived" };
                break;
            case "distribution.box-loaded":
                Load(Read<BoxLoaded>(logged).Trip, 1);
                break;
            case "distribution.box-unloaded":
                Load(Read<BoxUnloaded>(logged).Trip, -1);
                break;
            case "distribution.boxes-handed-over":
                HandOver(Read<BoxesHandedOver>(logged), logged.OccurredAt);
                break;
            case "distribution.usage-reported" when rows.TryGetValue(logged.Subject, out var row):
                Journey(row).Open([]);
                break;
            default:
                break;
        }
    }

    private BoxJourney Journey(JourneyRow row)
    {
        if (!journeys.TryGetValue(row.BoxCode, out var journey))
        {
            journeys[row.BoxCode] = journey = row.Begin();
        }

        return journey;
    }

    private static T Read<T>(Logged logged) => JsonSerializer.Deserialize<T>(logged.Data, StoredJson.Options)!;

    private void Load(string trip, int change) => trips[trip] = trips[trip] with { Loaded = trips[trip].Loaded + change };

    private void HandOver(BoxesHandedOver told, DateTimeOffset at)
    {
        handOvers++;
        foreach (var code in told.Boxes.Select(seen => seen.Box))
        {
            if (!rows.TryGetValue(code, out var row))
            {
                differences.Add($"journey of {code}: the log says {told.HandOver}, the books have none");
                continue;
            }

            var journey = Journey(row);
            journey.Arrive(
                told.Step,
                journey.BelongsTo(told.To.Level, told.To.Region, told.To.Station),
                at,
                told.HandOver,
                told.Receiver.Name
            );
        }
    }

    private void Journeys()
    {
        foreach (var row in rows.Values)
        {
            var told = journeys.TryGetValue(row.BoxCode, out var journey) ? Words(journey) : "nothing";
            if (told != row.Words)
            {
                differences.Add($"journey of {row.BoxCode}: the log says {told}, the books {row.Words}");
            }
        }
    }

    private async Task Trips(CancellationToken ct)
    {
        foreach (var row in await session.Query<TripRow>(TripsSql, null, ct))
        {
            trips.Remove(row.Code, out var told);
            if (told != (row.Status, row.LoadedBoxes))
            {
                differences.Add($"trip {row.Code}: the log says {told}, the books {(row.Status, row.LoadedBoxes)}");
            }
        }

        differences.AddRange(trips.Keys.Select(code => $"trip {code}: the log says it was planned, the books have none"));
    }

    private static string Words(BoxJourney journey) =>
        string.Join(
            ' ',
            Enum.GetValues<JourneyStep>()
                .Skip(1)
                .Select(step => At(journey.ArrivedAt(step)))
                .Prepend(
                    $"{Persistence.Words.Of(journey.Step)} {journey.LastHandOver} {At(journey.LastAt)} {journey.LastReceiver} {journey.IsMisrouted} {journey.HasGap} {journey.IsOpened}"
                )
        );

    private static string At(DateTimeOffset? at) => at is { } known ? $"{Microseconds.From(known)}" : "-";

    internal const string EventsSql = """
        SELECT Type, Subject, OccurredAt, Data
          FROM EventLog
         WHERE Type LIKE 'distribution.%'
         ORDER BY Sequence
        """;

    internal const string JourneysSql = """
        SELECT BoxCode, VillageCode, StationNumber, Step, LastHandOver, LastAt, LastReceiver, IsMisrouted, HasGap, IsOpened, AtDistrictAt,
               AtVillageAt, AtStationAt, BackAtVillageAt, BackAtDistrictAt, ReturnedAt
          FROM BoxJourney
        """;

    internal const string TripsSql = "SELECT Code, Status, LoadedBoxes FROM Trip";

    internal const string CountSql = "SELECT COUNT(*) FROM HandOver";

    private sealed class Logged
    {
        public string Type { get; init; } = "";
        public string Subject { get; init; } = "";
        public DateTimeOffset OccurredAt { get; init; }
        public string Data { get; init; } = "";
    }

    private sealed record TripRow(string Code, string Status, long LoadedBoxes);

    private sealed class JourneyRow
    {
        public string BoxCode { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public long StationNumber { get; init; }
        public string Step { get; init; } = "";
        public string? LastHandOver { get; init; }
        public DateTimeOffset? LastAt { get; init; }
        public string? LastReceiver { get; init; }
        public long IsMisrouted { get; init; }
        public long HasGap { get; init; }
        public long IsOpened { get; init; }
        public DateTimeOffset? AtDistrictAt { get; init; }
        public DateTimeOffset? AtVillageAt { get; init; }
        public DateTimeOffset? AtStationAt { get; init; }
        public DateTimeOffset? BackAtVillageAt { get; init; }
        public DateTimeOffset? BackAtDistrictAt { get; init; }
        public DateTimeOffset? ReturnedAt { get; init; }

        public string Words =>
            string.Join(
                ' ',
                $"{Step} {LastHandOver} {At(LastAt)} {LastReceiver} {IsMisrouted == 1} {HasGap == 1} {IsOpened == 1}",
                At(AtDistrictAt),
                At(AtVillageAt),
                At(AtStationAt),
                At(BackAtVillageAt),
                At(BackAtDistrictAt),
                At(ReturnedAt)
            );

        public BoxJourney Begin() =>
            new()
            {
                Box = BoxCode,
                VillageCode = VillageCode,
                StationNumber = (int)StationNumber,
                ContestCode = "",
                IsSealed = true,
            };
    }
}
