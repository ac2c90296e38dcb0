using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc/>
public sealed class CatalogueStore(DbSession session) : ICatalogue
{
    /// <inheritdoc/>
    public async Task<bool> ChangeMilestone(long electionId, ChangeMilestone change, CancellationToken ct)
    {
        var parameters = new
        {
            ElectionId = electionId,
            change.Code,
            change.DayOffset,
            LocalTime = ElectionStore.TimeText(change.LocalTime),
            change.Version,
        };
        return await session.Execute(UpdateMilestone, parameters, ct) == 1;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlanItem>> ActiveItems(CancellationToken ct) =>
        [.. (await session.Query<ItemRow>(Active, null, ct)).Select(row => new PlanItem(row.Code, ReadRule(row.ItemRule)))];

    /// <inheritdoc/>
    public async Task<bool> ChangeItem(ChangeItem change, CancellationToken ct)
    {
        var parameters = new
        {
            change.Code,
            ItemRule = WriteRule(change.Rule),
            IsActive = change.IsActive ? 1 : 0,
            change.Version,
        };
        return await session.Execute(UpdateItem, parameters, ct) == 1;
    }

    /// <inheritdoc/>
    public async Task<bool> SetStock(long electionId, SetReusableStock stock, CancellationToken ct)
    {
        var parameters = new
        {
            ElectionId = electionId,
            RegionCode = stock.Region,
            ItemCode = stock.Item,
            stock.Stock.Good,
            stock.Stock.LightlyDamaged,
            stock.Stock.BadlyDamaged,
            stock.Version,
        };
        return await session.Execute(stock.Version == 0 ? InsertStock : UpdateStock, parameters, ct) == 1;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<(string Region, string Item), ReusableStock>> Stock(
        long electionId,
        string region,
        CancellationToken ct
    )
    {
        var range = RegionCode.Of(region);
        var parameters = new
        {
            ElectionId = electionId,
            RegionFrom = range.RangeFrom,
            RegionTo = range.RangeTo,
        };
        return (await session.Query<StockRow>(StockIn, parameters, ct)).ToDictionary(
            row => (row.RegionCode, row.ItemCode),
            row => new ReusableStock(row.GoodQuantity, row.LightlyDamagedQuantity, row.BadlyDamagedQuantity)
        );
    }

    /// <summary>Puts in the delivered items that are not there yet.</summary>
    public async Task AddMissingItems(CancellationToken ct)
    {
        for (var i = 0; i < ItemCatalogue.Items.Count; i++)
        {
            var item = ItemCatalogue.Items[i];
            var parameters = new
            {
                item.Code,
                Position = i + 1,
                item.NameId,
                item.NameEn,
                Unit = Word(item.Unit),
                Stage = (int)item.Stage,
                ItemClass = Word(item.Class),
                Carriage = Word(item.Carriage),
                ItemRule = WriteRule(item.Rule),
                Confidence = Word(item.Confidence),
            };
            await session.Execute(InsertItem, parameters, ct);
        }
    }

    internal static RequirementRule ReadRule(string json) => JsonSerializer.Deserialize<RequirementRule>(json, StoredJson.Options)!;

    internal static string WriteRule(RequirementRule rule) => JsonSerializer.Serialize(rule, StoredJson.Options);

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private sealed class ItemRow
    {
        public string Code { get; init; } = "";
        public string ItemRule { get; init; } = "";
    }

    private sealed class StockRow
    {
        public string RegionCode { get; init; } = "";
        public string ItemCode { get; init; } = "";
        public long GoodQuantity { get; init; }
        public long LightlyDamagedQuantity { get; init; }
        public long BadlyDamagedQuantity { get; init; }
    }

    internal const string Active = "SELECT Code, ItemRule FROM CatalogueItem WHERE IsActive = 1 ORDER BY Position, Code";

    internal const string InsertItem = """
        INSERT INTO CatalogueItem
               (Code, Position, NameId, NameEn, Unit, Stage, ItemClass, Carriage, ItemRule, Confidence, IsActive, Version)
        SELECT @Code, @Position, @NameId, @NameEn, @Unit, @Stage, @ItemClass, @Carriage, @ItemRule, @Confidence, 1, 1
         WHERE NOT EXISTS (SELECT 1 FROM CatalogueItem WHERE Code = @Code)
        """;

    internal const string UpdateItem = """
        UPDATE CatalogueItem
           SET ItemRule = @ItemRule, IsActive = @IsActive, Version = Version + 1
         WHERE Code = @Code AND Version = @Version
        """;

    internal const string UpdateMilestone = """
        UPDATE Milestone
           SET DayOffset = @DayOffset, LocalTime = @LocalTime, Version = Version + 1
         WHERE ElectionId = @ElectionId AND Code = @Code AND Version = @Version
        """;

    internal const string InsertStock = """
        INSERT INTO ReusableStock
               (ElectionId, RegionCode, ItemCode, GoodQuantity, LightlyDamagedQuantity, BadlyDamagedQuantity, Version)
        SELECT @ElectionId, @RegionCode, @ItemCode, @Good, @LightlyDamaged, @BadlyDamaged, 1
         WHERE NOT EXISTS (SELECT 1 FROM ReusableStock
                            WHERE ElectionId = @ElectionId AND RegionCode = @RegionCode AND ItemCode = @ItemCode)
        """;

    // The command found the region in the caller's scope.
    internal const string UpdateStock = """
        UPDATE ReusableStock
           SET GoodQuantity = @Good, LightlyDamagedQuantity = @LightlyDamaged, BadlyDamagedQuantity = @BadlyDamaged, Version = Version + 1
         WHERE ElectionId = @ElectionId AND RegionCode = @RegionCode AND ItemCode = @ItemCode AND Version = @Version
        """;

    internal const string StockIn = """
        SELECT RegionCode, ItemCode, GoodQuantity, LightlyDamagedQuantity, BadlyDamagedQuantity
          FROM ReusableStock
         WHERE ElectionId = @ElectionId AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;
}
