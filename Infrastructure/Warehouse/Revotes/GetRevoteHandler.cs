using Tepat.Application.Common;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse.Revotes;

internal sealed class GetRevoteHandler(DbSession session, IRequestContext context) : IQueryHandler<GetRevote, RevoteDetail>
{
    public async Task<Outcome<RevoteDetail>> Handle(GetRevote query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Release,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<Row>(OneSql, parameters, ct) is not { } row)
        {
            return RevoteErrors.NotFound(query.Release);
        }

        var signatures = await session.Query<RevoteSignatureView>(SignaturesSql, new { row.Id }, ct);
        var stations = await session.Query<RevoteStationView>(StationsSql, new { row.Id }, ct);
        return new RevoteDetail(row.Plain(), row.Reason, row.CancelReason, signatures, stations);
    }

    internal const string OneSql = $"""
        {RevoteRowSql.Row}
           AND v.Code = @Code
        """;

    // Of a release that was found within the scope.
    internal const string SignaturesSql = """
        SELECT g.Office, g.SignatoryName, g.SignedBy, g.SignedAt
          FROM RevoteSignature AS g
         WHERE g.ReleaseId = @Id
         ORDER BY g.Sequence
        """;

    // Of a release that was found within the scope.
    internal const string StationsSql = """
        SELECT s.VillageCode, COALESCE(r.Name, s.VillageCode) AS VillageName, s.StationNumber, s.Sheets, s.Status, s.BoxCode, s.Receiver,
               s.HandedOutAt, s.ReportedAt, s.UsedSheets, s.SpoiledSheets, s.UnusedSheets
          FROM RevoteStation AS s
          LEFT JOIN Region AS r ON r.Code = s.VillageCode
         WHERE s.ReleaseId = @Id
         ORDER BY s.VillageCode, s.StationNumber
        """;

    private sealed record Row : RevoteRow
    {
        public long Id { get; init; }
        public string Reason { get; init; } = "";
        public string? CancelReason { get; init; }

        /// <summary>The row as lists show it.</summary>
        public RevoteRow Plain() =>
            new()
            {
                Code = Code,
                RegionCode = RegionCode,
                RegionName = RegionName,
                ContestCode = ContestCode,
                ContestName = ContestName,
                Kind = Kind,
                DecisionNumber = DecisionNumber,
                DecisionDay = DecisionDay,
                VotingDay = VotingDay,
                Status = Status,
                StationCount = StationCount,
                ReportedCount = ReportedCount,
                TotalSheets = TotalSheets,
                SignatureCount = SignatureCount,
                ProposedBy = ProposedBy,
                ProposedAt = ProposedAt,
                ReleasedAt = ReleasedAt,
                EndedBy = EndedBy,
                EndedAt = EndedAt,
            };
    }
}
