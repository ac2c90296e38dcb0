using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Jobs;

/// <summary>Jobs as rows, so that progress and cancellation are seen by every copy of the program.</summary>
public sealed class JobStore(DbSession session, IUnitOfWork unitOfWork, IdAllocator ids, IBusinessClock clock) : IJobStore
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Cancel(Guid id, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Code = id.ToString(),
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.Execute(RequestCancel, parameters, ct) > 0)
        {
            return Done.Value;
        }

        return await session.QueryOne<long>(Exists, parameters, ct) > 0 ? JobErrors.AlreadyEnded : JobErrors.NotFound;
    }

    internal async Task Add(Guid id, JobDraft draft, CancellationToken ct) =>
        await Unit(
            async inner =>
            {
                var parameters = new
                {
                    Id = await ids.Reserve("Job", 1, session, inner),
                    Code = id.ToString(),
                    draft.Kind,
                    draft.RegionCode,
                    draft.StartedBy,
                    Now = Microseconds.From(clock.Now),
                };
                return await session.Execute(InsertJob, parameters, inner);
            },
            ct
        );

    /// <summary>Stores progress; false when the job is no longer wanted.</summary>
    internal async Task<bool> Touch(Guid id, long done, long total, CancellationToken ct) =>
        await Unit(
            inner =>
                session.Execute(
                    TouchJob,
                    new
                    {
                        Code = id.ToString(),
                        Done = done,
                        Total = total,
                        Now = Microseconds.From(clock.Now),
                    },
                    inner
                ),
            ct
        ) > 0;

    internal Task End(Guid id, JobState state, JobEnd end, CancellationToken ct) =>
        Unit(
            inner =>
                session.Execute(
                    EndJob,
                    new
                    {
                        Code = id.ToString(),
                        State = NameOf(state),
                        end.ErrorCode,
                        Result = end.ResultJson,
                        Now = Microseconds.From(clock.Now),
                    },
                    inner
                ),
            ct
        );

    /// <summary>Ends what a killed program left running: open jobs that nobody touched since <paramref name="before"/>.</summary>
    internal Task EndInterrupted(long before, CancellationToken ct) =>
        Unit(
            inner =>
                session.Execute(
                    EndAllOpen,
                    new
                    {
                        Now = Microseconds.From(clock.Now),
                        Before = before,
                        JobErrors.Interrupted,
                    },
                    inner
                ),
            ct
        );

    internal static string NameOf(JobState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private async Task<int> Unit(Func<CancellationToken, Task<int>> work, CancellationToken ct) =>
        (await unitOfWork.Run(async inner => (Outcome<int>)await work(inner), ct)).Value;

    internal const string InsertJob = """
        INSERT INTO Job (Id, Code, Kind, RegionCode, StartedBy, State, DoneCount, TotalCount, IsCancelRequested, CreatedAt, TouchedAt)
        VALUES (@Id, @Code, @Kind, @RegionCode, @StartedBy, 'queued', 0, 0, 0, @Now, @Now)
        """;

    internal const string TouchJob = """
        UPDATE Job
           SET State = 'running', DoneCount = @Done, TotalCount = @Total, TouchedAt = @Now
         WHERE Code = @Code AND EndedAt IS NULL AND IsCancelRequested = 0
        """;

    internal const string EndJob = """
        UPDATE Job
           SET State = @State, ErrorCode = @ErrorCode, Result = @Result, TouchedAt = @Now, EndedAt = @Now
         WHERE Code = @Code AND EndedAt IS NULL
        """;

    internal const string EndAllOpen = """
        UPDATE Job
           SET State = 'failed', ErrorCode = @Interrupted, TouchedAt = @Now, EndedAt = @Now
         WHERE EndedAt IS NULL AND TouchedAt < @Before
        """;

    internal const string RequestCancel = """
        UPDATE Job
           SET IsCancelRequested = 1
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo AND EndedAt IS NULL
        """;

    internal const string Exists = """
        SELECT COUNT(*)
          FROM Job
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;
}
