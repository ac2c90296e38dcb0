using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>The bytes of a photo.</summary>
[Requires(Permissions.ReadEvidence)]
public sealed record GetEvidenceContent(string Id) : IQuery<EvidenceContent>;

/// <param name="Sha256">Never changes: a photo can be kept by the browser under it.</param>
public sealed record EvidenceContent(string Id, PhotoFormat Format, string Sha256, byte[] Content);

internal sealed class GetEvidenceContentHandler(IEvidence evidence, IObjectPlaces places, IRequestContext context)
    : IQueryHandler<GetEvidenceContent, EvidenceContent>
{
    public async Task<Outcome<EvidenceContent>> Handle(GetEvidenceContent query, CancellationToken ct)
    {
        if (
            await evidence.Find(query.Id.ToLowerInvariant(), ct) is not { } stored
            || await places.RegionOf(stored.ObjectKind, stored.ObjectCode, context.Caller.Scope, ct) is null
        )
        {
            return EvidenceErrors.NotFound(query.Id);
        }

        return new EvidenceContent(stored.Id, stored.Format, stored.Sha256, await evidence.Content(stored.Sha256, ct));
    }
}
