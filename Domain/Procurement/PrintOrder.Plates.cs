using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement;

/// <summary>Plates and films of an order from before use to their end (R9).</summary>
public sealed partial class PrintOrder
{
    public Outcome RegisterPlates(IReadOnlyList<(string Code, PlateKind Kind)> registered, DateTimeOffset at)
    {
        if (Status is not (OrderStatus.ProofApproved or OrderStatus.Ready))
        {
            return Status == OrderStatus.Issued ? ProcurementErrors.ProofNotApproved(Code) : ProcurementErrors.PrintingBegun(Code);
        }

        if (registered.FirstOrDefault(plate => plates.ContainsKey(plate.Code)) is { Code: { } known })
        {
            return ProcurementErrors.PlateRegistered(known);
        }

        foreach (var (code, kind) in registered)
        {
            plates[code] = new Plate
            {
                Code = code,
                Kind = kind,
                Order = this,
            }.Turn(PlateStatus.Registered, at);
        }

        Advance(plates.Values.Any(plate => plate.Kind == PlateKind.Plate) ? OrderStatus.Ready : Status);
        return Outcome.Success;
    }

    /// <summary>R9 after use: all plates and films are sealed; the order closes when its quantities are verified.</summary>
    public Outcome SealPlates(DateTimeOffset at)
    {
        if (Status != OrderStatus.Verified)
        {
            return ProcurementErrors.NotVerified(Code);
        }

        foreach (var plate in plates.Values)
        {
            plate.Turn(PlateStatus.Sealed, at);
        }

        Advance(OrderStatus.Closed);
        return Outcome.Success;
    }

    /// <summary>R9 in the end: what was sealed is destroyed, once.</summary>
    public Outcome DestroyPlates(DateTimeOffset at)
    {
        if (Status != OrderStatus.Closed)
        {
            return ProcurementErrors.PlatesNotSealed(Code);
        }

        if (plates.Values.All(plate => plate.Status == PlateStatus.Destroyed))
        {
            return ProcurementErrors.PlatesAlreadyDestroyed(Code);
        }

        foreach (var plate in plates.Values)
        {
            plate.Turn(PlateStatus.Destroyed, at);
        }

        return Outcome.Success;
    }
}
