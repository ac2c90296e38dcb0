using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;
using Tepat.Application.Planning;
using Tepat.Domain.Common;

namespace Tepat.Application.Regions;

public enum StationFileFormat
{
    Csv,
    Xlsx,
}

/// <summary>Starts the import of a file of polling stations for an election; with <paramref name="DryRun"/> it only checks it.</summary>
[Requires(Permissions.ImportStations)]
public sealed record ImportStations(string Election, string FileName, byte[] Content, bool DryRun)
    : ILongCommand<ImportStarted>,
        IHasSubject
{
    public const string JobKind = "station-import";

    public string Subject => Election;
}

/// <summary>The job that carries out the import.</summary>
public sealed record ImportStarted(Guid JobId);

internal sealed class ImportStationsValidator : AbstractValidator<ImportStations>
{
    public ImportStationsValidator()
    {
        RuleFor(x => x.Election).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.FileName).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.FileName).Must(name => StationFileFormats.Of(name) is not null).WithErrorCode("station_file.format_unknown");
        RuleFor(x => x.Content).NotEmpty();
    }
}

public static class StationFileFormats
{
    /// <summary>The format that a file name's ending names, or null.</summary>
    public static StationFileFormat? Of(string? fileName) =>
        Path.GetExtension(fileName)?.ToUpperInvariant() switch
        {
            ".CSV" => StationFileFormat.Csv,
            ".XLSX" => StationFileFormat.Xlsx,
            _ => null,
        };
}

internal sealed class ImportStationsHandler(IElections elections, IJobs jobs, IAuditTrail trail, IRequestContext context)
    : ICommandHandler<ImportStations, ImportStarted>
{
    public async Task<Outcome<ImportStarted>> Handle(ImportStations command, CancellationToken ct)
    {
        if (command.Content.Length > Limits.ImportBytesMax)
        {
            return new DomainError("station_file.too_large", "The file is larger than an import may be.", ErrorKind.TooLarge);
        }

        var caller = context.Caller;
        if (await elections.Find(command.Election, caller.Scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        var draft = new JobDraft(ImportStations.JobKind, election.RegionCode, caller.Source);
        var format = StationFileFormats.Of(command.FileName)!.Value;
        var payload = new StationImport(election, command.FileName, format, command.Content, caller.Name, caller.Scope, command.DryRun);
        var job = await jobs.Start(draft, payload, ct);
        // A long command has no transaction whose end would record it.
        await trail.Record(new AuditEntry(caller.Source, caller.Role, nameof(ImportStations), command.Subject, null, context.TraceId), ct);
        return new ImportStarted(job);
    }
}
