using System.Net.Http.Json;
using System.Text.Json;

namespace Tepat.Api.Tests.Fixture;

/// <summary>One caller. Routes are written out in the tests, as an outsider would write them.</summary>
public sealed class ApiClient(HttpClient http)
{
    public HttpClient Http { get; } = http;

    public Task<Answer> Get(string route) => Send(HttpMethod.Get, route, null);

    public Task<Answer> Post(string route, object? body = null, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, route, body, headers);

    public Task<Answer> Put(string route, object? body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, route, body, headers);

    public Task<Answer> Delete(string route, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, route, null, headers);

    public async Task<Answer> Send(HttpMethod method, string route, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, route);
        if (body is not null)
        {
            request.Content = body is HttpContent content ? content : JsonContent.Create(body);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        return await Answer.Of(response);
    }
}

/// <summary>What came back, read once.</summary>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    /// <summary>The code of the problem document.</summary>
    public string Code => Body.GetProperty("code").GetString()!;

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase)
        );

    public void ShouldBe(int status) => Status.ShouldBe(status, Text);

    public void ShouldBeProblem(int status, string code)
    {
        ShouldBe(status);
        Code.ShouldBe(code);
    }

    /// <summary>A problem that says which field of the request is at fault.</summary>
    public void ShouldBeProblemAt(int status, string code, string field)
    {
        ShouldBeProblem(status, code);
        Body.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(Text);
    }
}
