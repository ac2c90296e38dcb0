using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Jobs;

internal sealed class JobRow
{
    public string Code { get; init; } = "";
    public string Kind { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string StartedBy { get; init; } = "";
    public string State { get; init; } = "";
    public long DoneCount { get; init; }
    public long TotalCount { get; init; }
    public string? ErrorCode { get; init; }
    public string? Result { get; init; }
    public long CreatedAt { get; init; }
    public long? EndedAt { get; init; }

    public JobView ToView() =>
        new(
            Guid.Parse(Code),
            Kind,
            RegionCode,
            StartedBy,
            Enum.Parse<JobState>(State, ignoreCase: true),
            DoneCount,
            TotalCount,
            ErrorCode,
            Microseconds.ToTime(CreatedAt),
            Microseconds.ToTime(EndedAt),
            Result is null ? null : JsonSerializer.Deserialize<JsonElement>(Result)
        );
}

internal sealed class GetJobHandler(DbSession session, IRequestContext context) : IQueryHandler<GetJob, JobView>
{
    public async Task<Outcome<JobView>> Handle(GetJob query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Id.ToString(),
            scope.RegionFrom,
            scope.RegionTo,
        };
        return await session.QueryOne<JobRow>(Sql, parameters, ct) is { } row ? row.ToView() : JobErrors.NotFound;
    }

    internal const string Sql = """
        SELECT Code, Kind, RegionCode, StartedBy, State, DoneCount, TotalCount, ErrorCode, Result, CreatedAt, EndedAt
          FROM Job
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;
}

internal sealed class ListJobsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListJobs, Page<JobView>>
{
    public async Task<Outcome<Page<JobView>>> Handle(ListJobs query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            Limit = Limits.PageSizeDefault,
        };
        var rows = await session.Query<JobRow>($"{Sql}\n{session.Dialect.Limit}", parameters, ct);
        return new Page<JobView>([.. rows.Select(row => row.ToView())], null);
    }

    // The results of many jobs would be many long lists of faults: they stand with the one job.
    internal const string Sql = """
        SELECT Code, Kind, RegionCode, StartedBy, State, DoneCount, TotalCount, ErrorCode, NULL AS Result, CreatedAt, EndedAt
          FROM Job
         WHERE RegionCode >= @RegionFrom AND RegionCode < @RegionTo
         ORDER BY Id DESC
        """;
}
