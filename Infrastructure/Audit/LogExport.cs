using System.Runtime.CompilerServices;
using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <summary>The whole log as lines of JSON, in sequence: what an auditor takes away.</summary>
public sealed class LogExport(DbSession session)
{
    public async IAsyncEnumerable<string> Lines([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in session.Stream<LogRow>(LinesSql, null, ct))
        {
            using var data = JsonDocument.Parse(row.Data);
            yield return JsonSerializer.Serialize(
                new
                {
                    sequence = row.Sequence,
                    id = row.EventId,
                    source = row.Source,
                    type = row.Type,
                    version = row.TypeVersion,
                    occurredAt = Microseconds.ToTime(row.OccurredAt),
                    recordedAt = Microseconds.ToTime(row.RecordedAt),
                    reverses = row.ReversesSequence,
                    data = data.RootElement,
                }
            );
        }
    }

    internal const string LinesSql = """
        SELECT Sequence, EventId, Source, Type, TypeVersion, OccurredAt, RecordedAt, ReversesSequence, Data
          FROM EventLog
         ORDER BY Sequence
        """;

    private sealed class LogRow
    {
        public long Sequence { get; init; }
        public string EventId { get; init; } = "";
        public string Source { get; init; } = "";
        public string Type { get; init; } = "";
        public long TypeVersion { get; init; }
        public long OccurredAt { get; init; }
        public long RecordedAt { get; init; }
        public long? ReversesSequence { get; init; }
        public string Data { get; init; } = "{}";
    }
}
