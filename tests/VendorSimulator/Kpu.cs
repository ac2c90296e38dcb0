using System.Net.Http.Json;

namespace Tepat.VendorSimulator;

/// <summary>KPU's part of an order, which a plant can only wait for.</summary>
public interface IKpu
{
    /// <summary>Approves the proof, when it is there to be asked (R9).</summary>
    Task ApproveProof(string order, CancellationToken ct);

    /// <summary>Confirms the number printed, when it is there to be asked (R8).</summary>
    Task ConfirmPrinted(string order, long sheets, CancellationToken ct);
}

/// <summary>KPU is elsewhere, as in life: its part is waited for.</summary>
public sealed class KpuElsewhere : IKpu
{
    public Task ApproveProof(string order, CancellationToken ct) => Task.CompletedTask;

    public Task ConfirmPrinted(string order, long sheets, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>In a sandbox whoever tries plays KPU too.</summary>
public sealed class KpuOfSandbox(HttpClient http, string key) : IKpu
{
    public Task ApproveProof(string order, CancellationToken ct) => Act(order, "proof", new { proofHash = new string('a', 64) }, ct);

    public Task ConfirmPrinted(string order, long sheets, CancellationToken ct) =>
        Act(order, "verification", new { printedSheets = sheets }, ct);

    private async Task Act(string order, string part, object body, CancellationToken ct)
    {
        var route = $"api/vendor/sandbox/orders/{Uri.EscapeDataString(order)}/{part}";
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Api-Key", key);
        using var done = await http.SendAsync(request, ct);
        if (!done.IsSuccessStatusCode)
        {
            throw new CannotPlayException($"The sandbox refused {part} of {order}: {await done.Content.ReadAsStringAsync(ct)}");
        }
    }
}

/// <summary>The people of the demo, each signing in to do an own part.</summary>
/// <param name="newClient">A client that keeps cookies, one for each person.</param>
public sealed class KpuOfDemo(Func<Task<HttpClient>> newClient, string password) : IKpu
{
    private static readonly string ProofHash = new('a', 64);

    public Task ApproveProof(string order, CancellationToken ct) =>
        Act("head35", $"api/orders/{order}/proof", new { proofHash = ProofHash }, ct);

    public Task ConfirmPrinted(string order, long sheets, CancellationToken ct) =>
        Act("prov35", $"api/orders/{order}/verification", new { printedSheets = sheets }, ct);

    private async Task Act(string userName, string route, object body, CancellationToken ct)
    {
        var http = await newClient();
        using var signedIn = await http.PostAsJsonAsync("api/session", new { userName, password }, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Tepat-Client", "simulator");
        using var done = await http.SendAsync(request, ct);
        if (!done.IsSuccessStatusCode)
        {
            throw new CannotPlayException($"{userName} could not {route}: {await done.Content.ReadAsStringAsync(ct)}");
        }
    }
}
