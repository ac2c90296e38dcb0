using System.Text.Json;

namespace Tepat.Application.Common.Jobs;

/// <summary>One job as it stands.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record GetJob(Guid Id) : IQuery<JobView>;

/// <param name="Done">Rows that are done.</param>
/// <param name="Total">Rows in all; 0 while not known.</param>
/// <param name="ErrorCode">Why it failed; null otherwise.</param>
/// <param name="Result">What it has to say, by its kind; null until it ended.</param>
public sealed record JobView(
    Guid Id,
    string Kind,
    string Region,
    string StartedBy,
    JobState State,
    long Done,
    long Total,
    string? ErrorCode,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    JsonElement? Result
);
