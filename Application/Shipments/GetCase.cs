using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>One discrepancy, for the regions that share it.</summary>
[Requires(Permissions.ReadCases)]
public sealed record GetCase(string Code) : IQuery<CaseRow>;
