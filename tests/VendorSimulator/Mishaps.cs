namespace Tepat.VendorSimulator;

/// <summary>
/// What goes wrong at a plant, each with what the documentation promises for it. None of it may change what is counted in the end.
/// </summary>
public sealed class Mishaps(Gateway gateway, Journal journal, OrderSheet order, Random random)
{
    private readonly Dictionary<string, int> happened = [];
    private int spoiled;

    /// <summary>How often each kind has happened.</summary>
    public IReadOnlyDictionary<string, int> Happened => happened;

    /// <summary>How many of a batch's events have a mishap before it is recorded, and how many after.</summary>
    public (int Before, int After) Draw(int events, double likelihood)
    {
        var drawn = Enumerable.Range(0, events).Count(_ => random.NextDouble() < likelihood);
        var before = Enumerable.Range(0, drawn).Count(_ => random.Next(2) == 0);
        return (before, drawn - before);
    }

    /// <summary>Something goes wrong while a batch is sent; whether it is recorded then is open.</summary>
    public Task Before(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        (string Name, Func<IReadOnlyList<PlantEvent>, CancellationToken, Task> Happens)[] kinds =
        [
            ("answer lost", AnswerLost),
            ("sent twice at once", SentTwiceAtOnce),
            ("event twice in a batch", TwiceInBatch),
            ("bad event in mode each", BadEventAmongOthers),
            ("bad event refuses the whole", BadEventRefusesAll),
            ("body cut off", BodyCutOff),
        ];
        var (name, happens) = kinds[random.Next(kinds.Length)];
        Count(name);
        return happens(batch, ct);
    }

    /// <summary>Something goes wrong after a batch was recorded.</summary>
    public Task After(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        (string Name, Func<IReadOnlyList<PlantEvent>, CancellationToken, Task> Happens)[] kinds =
        [
            ("batch sent again", SentAgain),
            ("content changed under a known id", ContentChanged),
            ("content changed, in mode each", ContentChangedAmongOthers),
            ("more good sheets than ordered", OverReport),
            ("number of a run or carton given twice", NumberGivenTwice),
        ];
        var (name, happens) = kinds[random.Next(kinds.Length)];
        Count(name);
        return happens(batch, ct);
    }

    private async Task AnswerLost(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        journal.Doubt(batch);
        await gateway.HangUp(batch, TimeSpan.FromMilliseconds(random.Next(1, 30)), ct);
    }

    private async Task SentTwiceAtOnce(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        journal.Doubt(batch);
        var answers = await Task.WhenAll(gateway.Send(batch, each: false, ct), gateway.Send(batch, each: false, ct));
        foreach (var answer in answers.OrderByDescending(answer => answer.Succeeds().Count("accepted")))
        {
            journal.Settle(batch, answer);
        }
    }

    private async Task TwiceInBatch(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        List<PlantEvent> sent = [.. batch, batch[random.Next(batch.Count)]];
        journal.Settle(sent, await gateway.Send(sent, each: false, ct));
    }

    private async Task BadEventAmongOthers(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var (bad, fault) = Spoiled(batch[0].OccurredAt);
        var sent = batch.ToList();
        sent.Insert(random.Next(sent.Count + 1), bad);
        journal.Settle(sent, await gateway.Send(sent, each: true, ct), new Dictionary<string, Fault> { [bad.Id] = fault });
    }

    private async Task BadEventRefusesAll(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var (bad, fault) = Spoiled(batch[0].OccurredAt);
        var answer = await gateway.Send([.. batch, bad], each: false, ct);
        answer.IsRefused(422, fault.Code);
        if (
            !answer
                .Body.GetProperty("errors")
                .EnumerateObject()
                .All(error => error.Name.StartsWith($"events[{batch.Count}].", StringComparison.Ordinal))
        )
        {
            throw answer.Unlike($"errors at events[{batch.Count}] alone");
        }
    }

    private async Task BodyCutOff(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var body = Gateway.Body(batch, each: false);
        (await gateway.SendText(body[..random.Next(1, body.Length - 1)], ct)).IsRefused(400, "body.malformed");
    }

    private async Task SentAgain(IReadOnlyList<PlantEvent> batch, CancellationToken ct) =>
        journal.Settle(batch, await gateway.Send(batch, each: random.Next(2) == 0, ct));

    private async Task ContentChanged(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var changed = Changed();
        var answer = await gateway.Send([batch[0], changed], each: false, ct);
        answer.IsRefused(409, "event.id_reused", "events[1].id");
    }

    private async Task ContentChangedAmongOthers(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var changed = Changed();
        List<PlantEvent> sent = [.. batch.Where(other => other.Id != changed.Id), changed];
        var faults = new Dictionary<string, Fault> { [changed.Id] = new(409, "event.id_reused") };
        journal.Settle(sent, await gateway.Send(sent, each: true, ct), faults);
    }

    private async Task OverReport(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var printed = journal
            .Recorded.Where(one => one.Type == Types.Run && one.Text("pool") == "ordinary")
            .Sum(run => run.Number("goodSheets"));
        var run = journal.Recorded.FirstOrDefault(one => one.Type == Types.Run);
        if (run is null)
        {
            await SentAgain(batch, ct);
            return;
        }

        var beyond = (run with { Id = SpoiledId() })
            .With("run", SpoiledId())
            .With("pool", "ordinary")
            .With("goodSheets", order.Ordinary - printed + 1);
        var answer = await gateway.Send([beyond], each: false, ct);
        answer.IsRefused(422, "order.good_beyond_ordered", "events[0].data.goodSheets");
        if (answer.Fact("remainingSheets") != order.Ordinary - printed)
        {
            throw answer.Unlike($"facts.remainingSheets {order.Ordinary - printed}");
        }
    }

    private async Task NumberGivenTwice(IReadOnlyList<PlantEvent> batch, CancellationToken ct)
    {
        var given = journal.Recorded.Where(one => one.Type is Types.Run or Types.Packed).ToList();
        if (given.Count == 0)
        {
            await SentAgain(batch, ct);
            return;
        }

        var again = given[random.Next(given.Count)] with { Id = SpoiledId() };
        var answer = await gateway.Send([again], each: false, ct);
        answer.IsRefused(422, again.Type == Types.Run ? "run.already_reported" : "carton.code_taken");
    }

    /// <summary>An event of which one thing is wrong, and how it is rejected.</summary>
    private (PlantEvent Bad, Fault Fault) Spoiled(DateTimeOffset at)
    {
        var sound = new PlantEvent(
            SpoiledId(),
            Types.Packed,
            at,
            new()
            {
                ["order"] = order.Code,
                ["destination"] = order.Lines[0].Destination,
                ["carton"] = SpoiledId(),
                ["pool"] = "ordinary",
                ["sheets"] = 1,
                ["seal"] = "SG-0",
            }
        );
        return random.Next(7) switch
        {
            0 => (sound.With("colour", "red"), new(400, "event.data_malformed")),
            1 => (sound with { Type = "production.carton-dropped" }, new(400, "event.type_unknown")),
            2 => (sound with { Version = 7 }, new(400, "event.version_unknown")),
            3 => (sound with { OccurredAt = at.AddYears(3) }, new(400, "event.occurred_in_future")),
            4 => (sound.With("sheets", 20_001), new(400, "field.inclusive_between")),
            5 => (sound.With("destination", "99.99"), new(422, "order.no_line_for_destination")),
            _ => (sound.With("order", "PC-99-9999"), new(404, "order.not_found")),
        };
    }

    private PlantEvent Changed()
    {
        var known = journal.Recorded[random.Next(journal.Recorded.Count)];
        return known with { OccurredAt = known.OccurredAt.AddMilliseconds(-1) };
    }

    private string SpoiledId() => $"BAD-{order.Code}-{++spoiled}-{random.Next(1_000_000)}";

    private void Count(string name) => happened[name] = happened.GetValueOrDefault(name) + 1;
}
