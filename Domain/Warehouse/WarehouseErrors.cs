using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

public static class WarehouseErrors
{
    public static DomainError NotInWarehouse(string carton, Place place) =>
        DomainError.Rule("carton.not_in_warehouse", $"Carton {carton} is not in the warehouse.", "carton").With("place", place.ToString());

    public static DomainError NotInRevoteStore(string carton, Place place) =>
        DomainError
            .Rule("revote.not_in_store", $"Carton {carton} does not stand in the locked zone for re-vote ballots.", "carton")
            .With("place", place.ToString());

    public static DomainError RevoteStillPossible(string carton, DateTimeOffset until) =>
        DomainError.Rule("revote.still_possible", $"A re-vote may still need carton {carton} (R16).", "carton").With("lastRevoteAt", until);

    public static DomainError NotSetAside(string carton, Place place) =>
        DomainError.Rule("carton.not_set_aside", $"Carton {carton} is not set aside here.", "carton").With("place", place.ToString());
}
