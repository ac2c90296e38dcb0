using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Regions;

/// <summary>The regions one level below, by code.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record ListRegionChildren(string Code, string? Search, string? Cursor, int? Limit) : IQuery<Page<RegionRow>>;

internal sealed class ListRegionChildrenValidator : AbstractValidator<ListRegionChildren>
{
    public ListRegionChildrenValidator() => RuleFor(x => x.Search).MaximumLength(Limits.NameLengthMax);
}
