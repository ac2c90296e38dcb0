using Tepat.Application.Overview;

namespace Tepat.Infrastructure.Overview;

/// <summary>Lays the terms of one contest out as a flow: the presses, packed, received, by condition, the end.</summary>
internal sealed class FlowLayout(ContestReconciliation contest, IReadOnlyList<PlantReconciliation> plants, EndedSheets ended)
{
    private static readonly string[] NotArrived = ["atPrinter", "onRoad", "quarantine", "untraced", "missing"];

    // Re-vote ballots go into the archive from two sides: in the cartons that no re-vote needed, and in the boxes of those that were held.
    private readonly string[] inBoxes =
        contest.Pool == "revote" ? ["boxes", "used", "spoiled", "unused"] : ["boxes", "used", "spoiled", "unused", "archived"];

    private readonly Dictionary<string, long> terms = contest.Terms.ToDictionary(term => term.Term, term => term.QuantitySheets);
    private readonly List<FlowNode> nodes = [];
    private readonly List<FlowLink> links = [];
    private readonly List<FlowIdentity> identities = [];

    public ContestFlow Lay()
    {
        Presses();
        Packed();
        Received();
        Boxes();
        return new ContestFlow(
            contest.Item,
            contest.Contest,
            contest.Pool,
            nodes,
            links,
            identities,
            contest.IsClosed,
            contest.OpenReasons,
            contest.Cases
        );
    }

    private long BoxSheets => inBoxes.Sum(Of);

    private long ArchivedRevote => inBoxes.Contains("archived") ? 0 : Of("archived");

    private long RevoteSheets => Of("revoteStore") + ArchivedRevote;

    private long SurplusSheets => Of("good") + ended.Surplus;

    private long DamagedSheets => Of("damaged") + ended.Damaged;

    private long ReceivedSheets => Of("unsorted") + BoxSheets + RevoteSheets + SurplusSheets + DamagedSheets;

    private void Presses()
    {
        foreach (var plant in plants)
        {
            var at = plant.Terms.ToDictionary(term => term.Term, term => term.QuantitySheets);
            var id = $"plant:{plant.Plant}";
            var good = at["printedGood"];
            Node(id, "printedGood", 0, good, plant.Plant);
            Branch(id, "packed", at["packed"]);
            if (at["inStore"] > 0)
            {
                Node($"{id}:inStore", "inStore", 1, at["inStore"], plant.Plant);
                Branch(id, $"{id}:inStore", at["inStore"]);
            }

            Identity("print", good, plant.Plant, ("packed", at["packed"]), ("inStore", at["inStore"]));
        }
    }

    private void Packed()
    {
        var arrived = ReceivedSheets - Of("unexplained");
        Node("packed", "packed", 1, Of("packed"));
        foreach (var term in NotArrived)
        {
            Leaf("packed", term, 2, Of(term));
        }

        Node("received", "received", 2, ReceivedSheets);
        Branch("packed", "received", arrived);
        if (Of("unexplained") > 0)
        {
            Node("unexplained", "unexplained", 1, Of("unexplained"));
            Branch("unexplained", "received", Of("unexplained"));
        }

        Identity("packed", Of("packed"), null, [("received", arrived), .. NotArrived.Select(term => (term, Of(term)))]);
    }

    private void Received()
    {
        Leaf("received", "unsorted", 3, Of("unsorted"));
        Leaf("received", "inBoxes", 3, BoxSheets);
        Leaf("received", "revoteStore", 3, Of("revoteStore"));
        Leaf("received", "archived", 3, ArchivedRevote);
        Leaf("received", "surplus", 3, SurplusSheets);
        Leaf("received", "damagedAll", 3, DamagedSheets);
        Leaf("surplus", "good", 4, Of("good"));
        Leaf("surplus", "destroyedSurplus", 4, ended.Surplus);
        Leaf("damagedAll", "damaged", 4, Of("damaged"));
        Leaf("damagedAll", "destroyedDamaged", 4, ended.Damaged);
        Identity(
            "received",
            ReceivedSheets,
            null,
            ("unsorted", Of("unsorted")),
            ("inBoxes", BoxSheets),
            ("revoteStore", Of("revoteStore")),
            ("archived", ArchivedRevote),
            ("good", Of("good")),
            ("damaged", Of("damaged")),
            ("destroyed", Of("destroyed"))
        );
    }

    private void Boxes()
    {
        foreach (var term in inBoxes)
        {
            Leaf("inBoxes", term, 4, Of(term));
        }

        Identity("boxes", BoxSheets, null, [.. inBoxes.Select(term => (term, Of(term)))]);
    }

    private long Of(string term) => terms.GetValueOrDefault(term);

    private void Leaf(string from, string term, int level, long sheets)
    {
        Node(term, term, level, sheets);
        Branch(from, term, sheets);
    }

    private void Node(string id, string term, int level, long sheets, string? plant = null)
    {
        if (sheets > 0)
        {
            nodes.Add(new FlowNode(id, term, plant, level, sheets));
        }
    }

    private void Branch(string from, string to, long sheets)
    {
        if (sheets > 0)
        {
            links.Add(new FlowLink(from, to, sheets));
        }
    }

    private void Identity(string code, long total, string? plant, params IReadOnlyList<(string Term, long Sheets)> parts)
    {
        var shown = parts.Where(part => part.Sheets != 0).Select(part => new ReconciliationTerm(part.Term, part.Sheets)).ToList();
        identities.Add(new FlowIdentity(code, plant, total, shown, total - parts.Sum(part => part.Sheets)));
    }
}

/// <summary>What of a contest was destroyed in the region, by the condition it was in.</summary>
internal sealed record EndedSheets(long Damaged, long Surplus);
