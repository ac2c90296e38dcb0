using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>
/// One transaction per command. Under an Idempotency-Key an accepted answer is kept in that transaction and given again on a retry;
/// the same key with other content is a conflict; refusals are evaluated anew. What holds secrets is never kept.
/// </summary>
public sealed class TransactionBehavior<TRequest, TResponse>(
    IRequestContext context,
    IUnitOfWork unitOfWork,
    IAnswerStore answers,
    IAuditTrail trail
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : class, IOutcome<TResponse>
{
    private static readonly Type? ValueType = typeof(TRequest)
        .GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))
        ?.GetGenericArguments()[0];

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        ValueType is null ? next() : unitOfWork.Run(inner => Once(request, next, inner), ct);

    private async Task<TResponse> Once(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        var key = request is IHoldsSecrets ? null : context.IdempotencyKey;
        var hash = key is null ? "" : ContentHash.Of(request);
        if (key is not null && await Answered(key, hash, ct) is { } first)
        {
            return first;
        }

        var response = await next();
        if (!response.IsSuccess)
        {
            // A retry that ran beside its first try may be refused for what that one did: by now its answer is there.
            return key is not null && await Answered(key, hash, ct) is { } meanwhile ? meanwhile : response;
        }

        await trail.Record(AuditBehavior<TRequest, TResponse>.Entry(request, null, context), ct);
        if (key is not null)
        {
            await answers.Keep(context.Caller.Source, key, new StoredAnswer(hash, AnswerCodec<TResponse>.Write(response)), ct);
        }

        return response;
    }

    private async Task<TResponse?> Answered(string key, string hash, CancellationToken ct) =>
        await answers.Find(context.Caller.Source, key, ct) is not { } first ? null
        : first.ContentHash == hash ? AnswerCodec<TResponse>.Read(first.AnswerJson)
        : TResponse.Fail([KeyReused]);

    private static readonly DomainError KeyReused = DomainError.Conflict(
        "idempotency.key_reused",
        "This Idempotency-Key was used for other content."
    );
}

/// <summary>The identity of a content: of a command, or of the facts on a paper.</summary>
public static class ContentHash
{
    public static string Of<T>(T content) => Of(typeof(T).Name, content);

    /// <summary>SHA-256, hexadecimal; the same under another kind is another.</summary>
    public static string Of<T>(string kind, T content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind + JsonSerializer.Serialize(content, StoredJson.Options))));
}

/// <summary>How answers and event payloads are written down: camelCase, nulls left out, members in declared order.</summary>
public static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = EventPayload.Resolver,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

internal static class AnswerCodec<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly Type ValueType = typeof(TResponse).GetGenericArguments()[0];
    private static readonly System.Reflection.MethodInfo FromValue = typeof(TResponse).GetMethod("op_Implicit", [ValueType])!;
    private static readonly System.Reflection.PropertyInfo ValueProperty = typeof(TResponse).GetProperty("Value")!;

    public static TResponse Read(string json) =>
        (TResponse)FromValue.Invoke(null, [JsonSerializer.Deserialize(json, ValueType, StoredJson.Options)])!;

    public static string Write(TResponse response) =>
        JsonSerializer.Serialize(ValueProperty.GetValue(response), ValueType, StoredJson.Options);
}
