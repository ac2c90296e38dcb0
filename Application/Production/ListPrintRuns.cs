using Tepat.Application.Common;

namespace Tepat.Application.Production;

/// <summary>Print runs, the latest first.</summary>
[Requires(Permissions.ReadProduction)]
public sealed record ListPrintRuns(string? Region, string? Order, string? Plant, int? Limit, string? Cursor) : IQuery<Page<PrintRunView>>;

public sealed record PrintRunView
{
    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }

    public required string OrderCode { get; init; }

    public required string PlantCode { get; init; }

    /// <summary><c>ordinary</c> or <c>revote</c>.</summary>
    public required string Pool { get; init; }

    public required long GoodQuantity { get; init; }

    public required long WasteQuantity { get; init; }

    public required long OverPrintQuantity { get; init; }

    public required string Shift { get; init; }

    public required string Machine { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
