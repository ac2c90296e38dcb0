using System.Security.Cryptography;
using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Audit;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <summary>Holds every photo against the log: its row, and the hash of the bytes that are there now.</summary>
internal sealed class EvidenceProof(DbSession session)
{
    private readonly List<string> differences = [];

    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct)
    {
        HashSet<string> told = [];
        var rows = (await session.Query<Row>(RowsSql, null, ct)).ToDictionary(row => row.Sequence);
        foreach (var logged in await session.Query<Logged>(EventsSql, null, ct))
        {
            var photo = JsonSerializer.Deserialize<EvidenceAttached>(logged.Data, StoredJson.Options)!;
            told.Add(photo.Sha256);
            if (!rows.Remove(logged.Sequence, out var row) || !row.Tells(photo))
            {
                differences.Add($"photo {photo.Evidence} of {photo.ObjectCode}: the log says {photo.Sha256}, the books {row?.Sha256}");
            }
        }

        differences.AddRange(rows.Values.Select(row => $"photo {row.Code} of {row.ObjectCode}: the log does not know it"));
        await Contents(told, ct);
        return differences;
    }

    private async Task Contents(HashSet<string> told, CancellationToken ct)
    {
        await foreach (var kept in session.Stream<Content>(ContentsSql, null, ct))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(kept.Bytes));
            if (hash != kept.Sha256)
            {
                differences.Add($"bytes of photo {kept.Sha256}: changed, their hash is {hash}");
            }

            if (!told.Remove(kept.Sha256))
            {
                differences.Add($"bytes of photo {kept.Sha256}: the log does not know them");
            }
        }

        differences.AddRange(told.Select(hash => $"bytes of photo {hash}: missing"));
    }

    internal const string EventsSql = """
        SELECT Sequence, Data FROM EventLog WHERE Type = 'audit.evidence-attached' ORDER BY Sequence
        """;

    internal const string RowsSql = "SELECT Sequence, Code, ObjectKind, ObjectCode, Sha256 FROM Evidence";

    internal const string ContentsSql = "SELECT Sha256, Content AS Bytes FROM EvidenceContent";

    private sealed record Logged(long Sequence, string Data);

    private sealed record Content(string Sha256, byte[] Bytes);

    private sealed record Row(long Sequence, string Code, string ObjectKind, string ObjectCode, string Sha256)
    {
        public bool Tells(EvidenceAttached photo) =>
            (Code, ObjectKind, ObjectCode, Sha256) == (photo.Evidence, Words.Of(photo.ObjectKind), photo.ObjectCode, photo.Sha256);
    }
}
