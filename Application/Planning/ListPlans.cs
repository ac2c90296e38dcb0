using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Plan versions that concern the caller's region, the newest first.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ListPlans(string? Region, string? Status, string? Cursor, int? Limit) : IQuery<Page<PlanRow>>;

internal sealed class ListPlansValidator : AbstractValidator<ListPlans>
{
    public ListPlansValidator() =>
        RuleFor(x => x.Status)
            .Must(status => status is null || (Enum.TryParse<PlanStatus>(status, ignoreCase: true, out var known) && Enum.IsDefined(known)))
            .WithErrorCode("plan.status_unknown");
}
