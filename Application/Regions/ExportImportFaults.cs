using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>The faulty lines of an import as a file with a column that says what is wrong.</summary>
[Requires(Permissions.ImportStations)]
public sealed record ExportImportFaults(Guid JobId) : IQuery<Table>;
