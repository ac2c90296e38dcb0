using Tepat.Application.Common.Bookkeeping;

namespace Tepat.Application.Production;

/// <summary>
/// Remembers vendors' calls for a limited time, beside the books: what was asked for and what became of it, never what was in it. Adding costs
/// the call nothing and never fails it.
/// </summary>
public interface ICaptureLog
{
    void Add(CaptureCall call);

    /// <summary>Writes down what was added so far, so that whoever looks now sees it.</summary>
    Task Flush(CancellationToken ct);

    /// <summary>Forgets what is older, or more, than is to be remembered.</summary>
    Task Forget();
}

/// <summary>How long vendors' calls are remembered, under <c>CaptureLog</c>.</summary>
public sealed class CaptureLogOptions
{
    public int Days { get; set; } = 90;

    public long Calls { get; set; } = 1_000_000;
}

/// <summary>One call of a vendor to report events.</summary>
/// <param name="Mode"><c>all-or-nothing</c>, <c>each</c>, or null when it could not be read.</param>
/// <param name="Form"><c>json</c>, <c>ndjson</c>, <c>csv</c> or <c>other</c>.</param>
/// <param name="Refusals">One for each distinct code.</param>
public sealed record CaptureCall(
    DateTimeOffset ReceivedAt,
    long VendorId,
    string KeyName,
    string KeyPart,
    string? Mode,
    string Form,
    int Status,
    CaptureCounts Counts,
    int DurationMs,
    string TraceId,
    IReadOnlyList<CaptureRefusal> Refusals
);

/// <summary>What became of the events of a call.</summary>
/// <param name="FirstSequence">Place in the log of the first accepted; those of one call follow one another. Null where the log has none.</param>
public sealed record CaptureCounts(int Sent, int Accepted, int Duplicates, int Rejected, long? FirstSequence, long? LastSequence)
{
    public static readonly CaptureCounts None = new(0, 0, 0, 0, null, null);

    /// <param name="isLogged">False for a trial in the sandbox, whose numbers are no places in the log.</param>
    public static CaptureCounts Of(CaptureResult result, bool isLogged)
    {
        var sequences = result.Results.Where(one => isLogged && one.Status == EventStatus.Accepted).Select(one => one.Sequence);
        return new(result.Results.Count, result.Accepted, result.Duplicates, result.Rejected, sequences.Min(), sequences.Max());
    }
}

/// <summary>A reason for which a call refused events.</summary>
/// <param name="Events">Events refused for it; 0 when the call was refused before its events were looked at.</param>
/// <param name="SamplePath">Where the first such fault was.</param>
/// <param name="SampleEvent">Id of the first such event.</param>
public sealed record CaptureRefusal(string Code, int Events, string? SamplePath, string? SampleEvent);
