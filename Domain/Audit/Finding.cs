using Tepat.Domain.Common;

namespace Tepat.Domain.Audit;

/// <summary>What an observer says with it.</summary>
public enum FindingKind
{
    /// <summary>Something is not as it should be (temuan).</summary>
    Finding,

    /// <summary>Advice to do it better (saran perbaikan).</summary>
    Improvement,
}

public enum FindingStatus
{
    /// <summary>The region's officer owes an answer.</summary>
    Open,

    /// <summary>Answered; the observer has not closed it yet.</summary>
    Answered,

    Closed,
}

/// <summary>One step in the history of a finding.</summary>
/// <param name="Act"><c>added</c>, <c>answered</c>, <c>returned</c> or <c>closed</c>.</param>
public sealed record FindingEntry(string Act, string By, DateTimeOffset At, string Text);

/// <summary>An observer's finding on any object. Its owner answers until it is due; whoever closes it says why, and did not answer it.</summary>
public sealed class Finding
{
    private readonly List<FindingEntry> added = [];

    public required string Code { get; init; }

    public required FindingKind Kind { get; init; }

    public required ObjectKind ObjectKind { get; init; }

    public required string ObjectCode { get; init; }

    /// <summary>The region whose officer must answer.</summary>
    public required string RegionCode { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public FindingStatus Status { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>Steps taken since it was loaded.</summary>
    public IReadOnlyList<FindingEntry> Added => added;

    public static Finding Add(FindingKind kind, ObjectKind on, string objectCode, FindingPlace place, FindingEntry first)
    {
        var finding = new Finding
        {
            Code = place.Code,
            Kind = kind,
            ObjectKind = on,
            ObjectCode = objectCode,
            RegionCode = place.Region,
            AddedBy = first.By,
            AddedAt = first.At,
            DueAt = first.At + AnswerWithin(kind),
        };
        finding.added.Add(first);
        return finding;
    }

    /// <summary>Puts a finding as it was loaded.</summary>
    public Finding As(FindingStatus status, DateTimeOffset dueAt, string? answeredBy)
    {
        (Status, DueAt, AnsweredBy) = (status, dueAt, answeredBy);
        return this;
    }

    public Outcome Answer(string by, DateTimeOffset at, string text)
    {
        if (Status != FindingStatus.Open)
        {
            return FindingErrors.NotOpen(Code, Status);
        }

        (Status, AnsweredBy) = (FindingStatus.Answered, by);
        added.Add(new FindingEntry("answered", by, at, text));
        return Outcome.Success;
    }

    /// <summary>The answer does not settle it: the owner owes another one.</summary>
    public Outcome Return(string by, DateTimeOffset at, string reason)
    {
        if (Status != FindingStatus.Answered)
        {
            return FindingErrors.NotAnswered(Code, Status);
        }

        (Status, DueAt) = (FindingStatus.Open, at + AnswerWithin(Kind));
        added.Add(new FindingEntry("returned", by, at, reason));
        return Outcome.Success;
    }

    /// <summary>Who added it may close it at any time; others only what is answered, and never by the person who answered.</summary>
    public Outcome Close(string by, DateTimeOffset at, string reason)
    {
        if (Status == FindingStatus.Closed)
        {
            return FindingErrors.NotOpen(Code, Status);
        }

        if (by == AnsweredBy)
        {
            return FindingErrors.AnswererCannotClose;
        }

        if (Status != FindingStatus.Answered && by != AddedBy)
        {
            return FindingErrors.NotAnswered(Code, Status);
        }

        Status = FindingStatus.Closed;
        added.Add(new FindingEntry("closed", by, at, reason));
        return Outcome.Success;
    }

    /// <summary>How long the owner has: a finding is urgent, advice may wait.</summary>
    public static TimeSpan AnswerWithin(FindingKind kind) => kind == FindingKind.Finding ? TimeSpan.FromDays(1) : TimeSpan.FromDays(3);
}

/// <param name="Code">Number of the finding.</param>
/// <param name="Region">The region whose officer must answer.</param>
public sealed record FindingPlace(string Code, string Region);

public static class FindingErrors
{
    public static readonly DomainError AnswererCannotClose = DomainError.Rule(
        "finding.answerer_cannot_close",
        "Who answered a finding does not close it."
    );

    public static DomainError NotFound(string code) =>
        DomainError.NotFound("finding.not_found", $"There is no finding {code}.").At("finding");

    public static DomainError ObjectNotFound(string code) =>
        DomainError.NotFound("finding.object_not_found", $"There is no such object as {code}.").At("objectCode");

    public static DomainError NotOpen(string code, FindingStatus status) =>
        DomainError.Conflict("finding.not_open", $"Finding {code} is not open.").With("status", status.ToString());

    public static DomainError NotAnswered(string code, FindingStatus status) =>
        DomainError.Rule("finding.not_answered", $"Finding {code} is not answered.").With("status", status.ToString());
}
