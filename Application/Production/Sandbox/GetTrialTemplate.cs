using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Production.Sandbox;

/// <summary>The same as <see cref="GetEventTemplate"/>, for a test key.</summary>
[Requires(Permissions.TryEvents)]
public sealed record GetTrialTemplate(string Type) : IQuery<Table>;

internal sealed class GetTrialTemplateHandler : IQueryHandler<GetTrialTemplate, Table>
{
    public Task<Outcome<Table>> Handle(GetTrialTemplate query, CancellationToken ct) => Task.FromResult(EventTemplate.Of(query.Type));
}
