using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetSortingCartonHandler(DbSession session, IRequestContext context) : IQueryHandler<GetSortingCarton, SortingCarton>
{
    public async Task<Outcome<SortingCarton>> Handle(GetSortingCarton query, CancellationToken ct)
    {
        var asked = new
        {
            query.Carton,
            context.Caller.Scope.RegionFrom,
            context.Caller.Scope.RegionTo,
        };
        if (await session.QueryOne<SortingCarton>(CartonSql, asked, ct) is not { } carton)
        {
            return ShipmentErrors.CartonNotFound(query.Carton);
        }

        // A count that was taken back is followed by the line that makes it nothing: the last line then is no count.
        var last = await session.QueryOne<SortedCartonRow>(CountSql, asked, ct);
        if (last is not { ReversesSequence: null })
        {
            return carton;
        }

        var damage = await session.Query<DamageRow>(
            DamageSql,
            new
            {
                last.Sequence,
                asked.RegionFrom,
                asked.RegionTo,
            },
            ct
        );
        return carton with
        {
            Count = last,
            Damage = [.. damage.Select(one => new DamagedSheets(Words.Read<DamageReason>(one.Reason), one.Sheets))],
        };
    }

    internal const string CartonSql = """
        SELECT u.Code, u.DestinationCode AS RegionCode, c.Code AS ContestCode, s.ItemCode, s.Pool, u.PackedQuantity AS PackedSheets,
               u.Quantity AS HeldSheets, u.Place, t.Code AS TeamCode, t.Name AS TeamName, w.Status, w.OpenedAt
          FROM Unit AS u
          JOIN StockItem AS s ON s.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN CartonSorting AS w ON w.UnitId = u.Id
          LEFT JOIN SortingTeam AS t ON t.Id = w.TeamId
         WHERE u.Code = @Carton AND u.Kind = 'carton'
           AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
        """;

    internal const string CountSql = $"""
        {SortedCartonSql.LineColumns}
           AND u.Code = @Carton
         ORDER BY sc.Sequence DESC
        """;

    internal const string DamageSql = """
        SELECT sd.Reason, sd.Sheets
          FROM SortedDamage AS sd
          JOIN SortedCarton AS sc ON sc.Sequence = sd.Sequence
         WHERE sd.Sequence = @Sequence AND sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo
         ORDER BY sd.Sheets DESC
        """;

    private sealed class DamageRow
    {
        public string Reason { get; init; } = "";
        public long Sheets { get; init; }
    }
}
