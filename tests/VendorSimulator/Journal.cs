using System.Text.Json;

namespace Tepat.VendorSimulator;

/// <summary>
/// What the plant knows of its own events: those that were answered have a sequence for good, of others it does not know whether they were
/// recorded. Every answer is held against it.
/// </summary>
public sealed class Journal
{
    private readonly Dictionary<string, long?> fates = [];

    /// <summary>Events of which it is known that they are recorded, in the order in which they were answered first.</summary>
    public List<PlantEvent> Recorded { get; } = [];

    public int Accepted { get; private set; }

    public int Duplicates { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>From now on nobody knows whether these are recorded, unless they were answered before.</summary>
    public void Doubt(IEnumerable<PlantEvent> events)
    {
        foreach (var sent in events)
        {
            fates.TryAdd(sent.Id, null);
        }
    }

    /// <summary>
    /// Holds that each event sent was answered in its place as it must be: accepted once, a duplicate with its first sequence ever after, and
    /// rejected with its code where <paramref name="faults"/> says so.
    /// </summary>
    /// <exception cref="SurpriseException">One was answered otherwise.</exception>
    public void Settle(IReadOnlyList<PlantEvent> sent, Answer answer, IReadOnlyDictionary<string, Fault>? faults = null)
    {
        var results = answer.Succeeds().Results;
        if (results.Count != sent.Count)
        {
            throw answer.Unlike($"{sent.Count} results");
        }

        var (accepted, duplicates, rejected) = (0, 0, 0);
        for (var i = 0; i < sent.Count; i++)
        {
            if (Text(results[i], "id") != sent[i].Id)
            {
                throw Unlike(sent[i], results[i], "its own id, in its place");
            }

            switch (Text(results[i], "status"))
            {
                case "accepted" when !IsFaulty(sent[i]) && fates.GetValueOrDefault(sent[i].Id) is null:
                    Note(sent[i], results[i]);
                    accepted++;
                    break;
                case "duplicate" when !IsFaulty(sent[i]) && fates.TryGetValue(sent[i].Id, out var sequence):
                    if (Note(sent[i], results[i]) != (sequence ?? Sequence(sent[i], results[i])))
                    {
                        throw Unlike(sent[i], results[i], $"its first sequence {sequence}");
                    }

                    duplicates++;
                    break;
                case "rejected" when faults?.GetValueOrDefault(sent[i].Id) is { } fault:
                    fault.Check(sent[i], results[i]);
                    rejected++;
                    break;
                default:
                    throw Unlike(sent[i], results[i], faults?.GetValueOrDefault(sent[i].Id)?.Code ?? "accepted once, duplicate afterwards");
            }
        }

        Sum(answer, accepted, duplicates, rejected);

        bool IsFaulty(PlantEvent one) => faults?.ContainsKey(one.Id) == true;
    }

    private void Sum(Answer answer, int accepted, int duplicates, int rejected)
    {
        if ((answer.Count("accepted"), answer.Count("duplicates"), answer.Count("rejected")) != (accepted, duplicates, rejected))
        {
            throw answer.Unlike($"the sums {accepted} accepted, {duplicates} duplicates, {rejected} rejected");
        }

        (Accepted, Duplicates, Rejected) = (Accepted + accepted, Duplicates + duplicates, Rejected + rejected);
    }

    private long Note(PlantEvent sent, JsonElement result)
    {
        var sequence = Sequence(sent, result);
        if (fates.GetValueOrDefault(sent.Id) is null)
        {
            Recorded.Add(sent);
            fates[sent.Id] = sequence;
        }

        return sequence;
    }

    private static long Sequence(PlantEvent sent, JsonElement result) =>
        result.TryGetProperty("sequence", out var sequence) && sequence.TryGetInt64(out var number)
            ? number
            : throw Unlike(sent, result, "a sequence");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static SurpriseException Unlike(PlantEvent sent, JsonElement result, string promised) =>
        new($"{sent.Type} {sent.Id}: promised was {promised}; the answer is {result.GetRawText()}");
}

/// <summary>How an event that is wrong must be rejected in mode <c>each</c>.</summary>
/// <param name="Status">Status within the event's own problem.</param>
public sealed record Fault(int Status, string Code)
{
    /// <exception cref="SurpriseException">It was rejected otherwise.</exception>
    public void Check(PlantEvent sent, JsonElement result)
    {
        if (
            !result.TryGetProperty("problem", out var problem)
            || problem.GetProperty("code").GetString() != Code
            || problem.GetProperty("status").GetInt32() != Status
        )
        {
            throw new SurpriseException($"{sent.Type} {sent.Id}: promised was {Status} {Code}; the answer is {result.GetRawText()}");
        }
    }
}
