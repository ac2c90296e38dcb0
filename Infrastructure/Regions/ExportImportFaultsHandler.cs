using System.Text.Json;
using MediatR;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Domain.Regions;

namespace Tepat.Infrastructure.Regions;

/// <summary>Reads the faults out of the job's stored result.</summary>
internal sealed class ExportImportFaultsHandler(IMediator mediator) : IQueryHandler<ExportImportFaults, Table>
{
    public async Task<Outcome<Table>> Handle(ExportImportFaults query, CancellationToken ct)
    {
        var job = await mediator.Send(new GetJob(query.JobId), ct);
        if (!job.IsSuccess)
        {
            return Outcome<Table>.Fail(job.Errors);
        }

        if (job.Value.Kind != ImportStations.JobKind)
        {
            return JobErrors.NotFound;
        }

        return new Table(
            $"kesalahan-{query.JobId}",
            ["baris", StationColumns.Village, StationColumns.Number, StationColumns.Voters, "kolom", "kesalahan"],
            Faults(job.Value).Select(object?[] (f) => [f.Row, f.Line?.Village, f.Line?.Number, f.Line?.Voters, f.Column, f.Code])
        );
    }

    private static IReadOnlyList<StationFault> Faults(JobView job) =>
        job.Result is { ValueKind: JsonValueKind.Object } result ? result.Deserialize<StationImportReport>(StoredJson.Options)!.Faults : [];
}
