namespace Tepat.Application.Common.Jobs;

/// <summary>The newest jobs of the caller's region.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record ListJobs : IQuery<Page<JobView>>;
