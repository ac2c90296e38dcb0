namespace Tepat.Api.Hosting;

public static class ClientHosting
{
    /// <summary>Every address that is neither a file nor the API's opens the client, which routes by itself.</summary>
    public static void MapClient(this WebApplication app) =>
        app.MapFallbackToFile("{*path:regex(^(?!api/|swagger|health).*$)}", "index.html");
}
