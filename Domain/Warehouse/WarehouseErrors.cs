using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

public static class WarehouseErrors
{
    public static DomainError NotInWarehouse(string carton, Place place) =>
        DomainError.Rule("carton.not_in_warehouse", $"Carton {carton} is not in the warehouse.", "carton").With("place", place.ToString());

    public static DomainError NotSetAside(string carton, Place place) =>
        DomainError.Rule("carton.not_set_aside", $"Carton {carton} is not set aside here.", "carton").With("place", place.ToString());
}
