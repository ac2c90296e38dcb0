namespace Tepat.Domain.Audit;

/// <summary>What a finding or a photo is about.</summary>
public enum ObjectKind
{
    Region,
    Order,
    Shipment,
    Carton,
    Box,
    HandOver,
    Case,
    Destruction,

    /// <summary>Only for photos: what is said of a finding is its answer.</summary>
    Finding,
}
