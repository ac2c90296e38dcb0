using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>A plan as a table: every line, or one item down to the stations.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ExportPlan(string Code, string? Region, string? Item, string? Contest, bool Stations) : IQuery<Table>;
