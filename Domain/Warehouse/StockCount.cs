using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

public enum StockCountStatus
{
    /// <summary>Nobody has counted in this round.</summary>
    Open,

    /// <summary>One person has counted; another must, without seeing the numbers.</summary>
    FirstTaken,

    /// <summary>Both counts say the same.</summary>
    Agreed,

    /// <summary>The difference to the books was posted.</summary>
    Posted,
}

/// <summary>
/// A blind count of a warehouse (cycle count): two persons count without seeing the books or each other; what they agree on is compared with
/// the books, and a third person posts the difference with a reason.
/// </summary>
public sealed class StockCount : Tracked
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public StockCountStatus Status { get; private set; }

    /// <summary>1 for the first pair of counts; one more each time that two counts disagreed.</summary>
    public int Round { get; private set; } = 1;

    public string? FirstBy { get; private set; }

    public string? SecondBy { get; private set; }

    public string? PostedBy { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    public string? Reason { get; private set; }

    public List<StockCountLine> Lines { get; } = [];

    /// <summary>Puts a count as it was loaded.</summary>
    public StockCount As(StockCountStatus status, int round, string? firstBy, string? secondBy)
    {
        (Status, Round, FirstBy, SecondBy) = (status, round, firstBy, secondBy);
        return this;
    }

    /// <summary>Puts how it ended as it was loaded.</summary>
    public StockCount PostedAs(string? by, DateTimeOffset? at, string? reason)
    {
        (PostedBy, PostedAt, Reason) = (by, at, reason);
        return this;
    }

    /// <summary>Takes one person's numbers, one for each line in the order of the lines.</summary>
    /// <param name="held">What the books hold now, line by line.</param>
    public Outcome Take(string by, IReadOnlyList<long> counted, IReadOnlyList<long> held)
    {
        if (Status is StockCountStatus.Agreed or StockCountStatus.Posted)
        {
            return StockErrors.CountNotOpen(Code, Status);
        }

        if (counted.Count != Lines.Count)
        {
            return StockErrors.CountIncomplete(Code, Lines.Count);
        }

        return Status == StockCountStatus.Open ? TakeFirst(by, counted, held) : TakeSecond(by, counted, held);
    }

    private Outcome TakeFirst(string by, IReadOnlyList<long> counted, IReadOnlyList<long> held)
    {
        (Status, FirstBy, SecondBy) = (StockCountStatus.FirstTaken, by, null);
        for (var i = 0; i < Lines.Count; i++)
        {
            Lines[i].First(counted[i], held[i]);
        }

        Changed();
        return Outcome.Success;
    }

    private Outcome TakeSecond(string by, IReadOnlyList<long> counted, IReadOnlyList<long> held)
    {
        if (by == FirstBy)
        {
            return StockErrors.CounterCannotCountTwice;
        }

        for (var i = 0; i < Lines.Count; i++)
        {
            Lines[i].Second(counted[i]);
        }

        // Numbers that differ, or stock that moved meanwhile, tell nothing: a new round begins.
        var agree = Lines.Select((line, i) => line.Agrees && line.BookQuantity == held[i]).All(same => same);
        (Status, SecondBy, Round) = agree ? (StockCountStatus.Agreed, by, Round) : (StockCountStatus.Open, by, Round + 1);
        Changed();
        return Outcome.Success;
    }

    public Outcome Post(string by, DateTimeOffset at, string reason)
    {
        if (Status != StockCountStatus.Agreed)
        {
            return StockErrors.CountNotAgreed(Code, Status);
        }

        if (by == FirstBy || by == SecondBy)
        {
            return StockErrors.CounterCannotApprove;
        }

        (Status, PostedBy, PostedAt, Reason) = (StockCountStatus.Posted, by, at, reason);
        Changed();
        return Outcome.Success;
    }
}

/// <summary>One item in one condition that is counted.</summary>
public sealed class StockCountLine : Tracked
{
    public required StockCount Count { get; init; }

    public required string Item { get; init; }

    public required long StockItemId { get; init; }

    public required Condition Condition { get; init; }

    public long? FirstQuantity { get; private set; }

    public long? SecondQuantity { get; private set; }

    /// <summary>What the books held when it was first counted in this round.</summary>
    public long? BookQuantity { get; private set; }

    public bool Agrees => FirstQuantity == SecondQuantity;

    public AccountKey Account => AccountKey.Zone(Count.RegionCode, StockItemId, Condition);

    /// <summary>Puts a line as it was loaded.</summary>
    public StockCountLine As(long? first, long? second, long? book)
    {
        (FirstQuantity, SecondQuantity, BookQuantity) = (first, second, book);
        return this;
    }

    internal void First(long counted, long held)
    {
        As(counted, null, held);
        Changed();
    }

    internal void Second(long counted)
    {
        SecondQuantity = counted;
        Changed();
    }
}
