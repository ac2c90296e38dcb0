using Tepat.Application.Common;
using Tepat.Application.Destruction;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Destruction;

internal sealed class GetDestructionHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<GetDestruction, DestructionDetail>
{
    public async Task<Outcome<DestructionDetail>> Handle(GetDestruction query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Destruction,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<Row>(OneSql, parameters, ct) is not { } row)
        {
            return DestructionErrors.NotFound(query.Destruction);
        }

        var signatures = await session.Query<DestructionSignatureView>(SignaturesSql, new { row.Id }, ct);
        DestructionRow plain = new()
        {
            Code = row.Code,
            RegionCode = row.RegionCode,
            RegionName = row.RegionName,
            ContestCode = row.ContestCode,
            ContestName = row.ContestName,
            DamagedSheets = row.DamagedSheets,
            SurplusSheets = row.SurplusSheets,
            TotalSheets = row.TotalSheets,
            PlannedDay = row.PlannedDay,
            DueAt = row.DueAt,
            Status = row.Status,
            IsLate = Lateness.Of(row, clock.Now),
            SignatureCount = row.SignatureCount,
            ProposedBy = row.ProposedBy,
            ProposedAt = row.ProposedAt,
            EndedBy = row.EndedBy,
            EndedAt = row.EndedAt,
        };
        return new DestructionDetail(plain, row.Method, row.Site, row.CancelReason, signatures);
    }

    internal const string OneSql = $"""
        {DestructionRowSql.Row}
           AND d.Code = @Code
        """;

    // Of a destruction that was found within the scope.
    internal const string SignaturesSql = """
        SELECT s.Office, s.SignatoryName, s.SignedBy, s.SignedAt, s.SignatoryUnit, s.SignatoryRank, s.PaperHash
          FROM DestructionSignature AS s
         WHERE s.DestructionId = @Id
         ORDER BY s.Sequence
        """;

    private sealed record Row : DestructionRow
    {
        public long Id { get; init; }
        public string Method { get; init; } = "";
        public string Site { get; init; } = "";
        public string? CancelReason { get; init; }
    }
}
