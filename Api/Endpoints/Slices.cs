namespace Tepat.Api.Endpoints;

public static class Slices
{
    /// <summary>All endpoints, slice by slice in the order in which a ballot lives.</summary>
    public static void MapSlices(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapRegions();
        api.MapPlanning();
        api.MapPlans();
        api.MapContracts();
        api.MapParties();
        api.MapOrders();
        api.MapProduction();
        api.MapVendorReads();
        api.MapVendorEvents();
        api.MapSandbox();
        api.MapCaptures();
        api.MapShipments();
        api.MapWarehouse();
        api.MapRevotes();
        api.MapSorting();
        api.MapPacking();
        api.MapDistribution();
        api.MapPollingDay();
        api.MapDestruction();
        api.MapAudit();
        api.MapFindings();
        api.MapEvidence();
        api.MapStock();
        api.MapStoreKeeping();
        api.MapOverview();
        api.MapStream();
        api.MapJobs();
        api.MapSession();
        api.MapUsers();
        api.MapApiKeys();
        api.MapWebhooks();
    }
}
