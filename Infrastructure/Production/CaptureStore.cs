using Tepat.Application.Common;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Production;

/// <summary>Writes and forgets vendors' calls.</summary>
internal sealed class CaptureStore(DbSession session, BulkWriter bulk, IdAllocator ids, IUnitOfWork unitOfWork)
{
    private const int ForgottenAtOnce = 5_000;
    private const int PathLengthMax = 200;

    private static readonly BulkTable Calls = new(
        "CaptureCall",
        1,
        "Id",
        "ReceivedAt",
        "VendorId",
        "KeyName",
        "KeyPart",
        "Mode",
        "Form",
        "Status",
        "SentCount",
        "AcceptedCount",
        "DuplicateCount",
        "RejectedCount",
        "FirstSequence",
        "LastSequence",
        "DurationMs",
        "TraceId"
    );

    private static readonly BulkTable Refusals = new("CaptureRefusal", 2, "CallId", "Code", "EventCount", "SamplePath", "SampleEvent");

    /// <summary>Writes calls in one transaction.</summary>
    public async Task<bool> Write(IReadOnlyList<CaptureCall> calls, CancellationToken ct)
    {
        var written = await unitOfWork.Run(
            async inner =>
            {
                var first = await ids.Reserve("CaptureCall", calls.Count, session, inner);
                await bulk.Insert(Calls, [.. calls.Select((call, i) => Values(first + i, call))], inner);
                await bulk.Insert(
                    Refusals,
                    [.. calls.SelectMany((call, i) => call.Refusals.Select(refusal => Values(first + i, refusal)))],
                    inner
                );
                return Outcome.Success;
            },
            ct
        );
        return written.IsSuccess;
    }

    /// <summary>Forgets a portion of what came before a time, and of all but the latest calls; false when nothing is left to forget.</summary>
    public async Task<bool> ForgetSome(DateTimeOffset before, long most, CancellationToken ct)
    {
        var isMore = false;
        await unitOfWork.Run(
            async inner =>
            {
                var oldest = await session.QueryOne<long?>(OldestSql, null, inner);
                var below = await session.QueryOne<long?>(BelowSql, new { Before = Microseconds.From(before), Most = most }, inner);
                if (oldest is not null && below > oldest)
                {
                    var portion = new { Below = Math.Min(below.Value, oldest.Value + ForgottenAtOnce) };
                    await session.Execute(ForgetRefusalsSql, portion, inner);
                    await session.Execute(ForgetCallsSql, portion, inner);
                    isMore = portion.Below < below;
                }

                return Outcome.Success;
            },
            ct
        );
        return isMore;
    }

    private static object?[] Values(long id, CaptureCall call) =>
        [
            id,
            Microseconds.From(call.ReceivedAt),
            call.VendorId,
            call.KeyName,
            call.KeyPart,
            call.Mode,
            call.Form,
            (long)call.Status,
            (long)call.Counts.Sent,
            (long)call.Counts.Accepted,
            (long)call.Counts.Duplicates,
            (long)call.Counts.Rejected,
            call.Counts.FirstSequence,
            call.Counts.LastSequence,
            (long)call.DurationMs,
            call.TraceId,
        ];

    private static object?[] Values(long id, CaptureRefusal refusal) =>
        [
            id,
            refusal.Code,
            (long)refusal.Events,
            Shortened(refusal.SamplePath, PathLengthMax),
            Shortened(refusal.SampleEvent, Limits.CodeLengthMax),
        ];

    // Paths and ids of refused events are the sender's words, of any length.
    private static string? Shortened(string? text, int length) => text?.Length > length ? text[..length] : text;

    internal const string OldestSql = "SELECT MIN(Id) FROM CaptureCall";

    // The first call that stays: ids grow with time, so what came before it is older and lower.
    internal const string BelowSql = """
        SELECT MAX(x.Below)
          FROM (SELECT MAX(Id) + 1 AS Below FROM CaptureCall WHERE ReceivedAt < @Before
                UNION ALL
                SELECT MAX(Id) + 1 - @Most AS Below FROM CaptureCall) AS x
        """;

    internal const string ForgetRefusalsSql = "DELETE FROM CaptureRefusal WHERE CallId < @Below";

    internal const string ForgetCallsSql = "DELETE FROM CaptureCall WHERE Id < @Below";
}
