using System.Collections.Frozen;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Common;

namespace Tepat.Application.Tests.Pipeline;

/// <summary>The pipeline as the program registers it, over stores in memory, and the person who stands before it.</summary>
internal sealed class Office : IRequestContext, IUnitOfWork, IAnswerStore, IAuditTrail, IDisposable
{
    private readonly Dictionary<(string Source, string Key), StoredAnswer> answers = [];
    private readonly ServiceProvider services;

    public Office()
    {
        var collection = new ServiceCollection();
        collection.AddApplication();
        collection.AddSingleton(new SecondFactorPolicy(isRequired: true));
        collection.AddSingleton<IRequestContext>(this);
        collection.AddSingleton<IUnitOfWork>(this);
        collection.AddSingleton<IAnswerStore>(this);
        collection.AddSingleton<IAuditTrail>(this);
        collection.AddSingleton<IValidator<SignPaper>, SignPaperValidator>();
        collection.AddSingleton<IRequestHandler<SignPaper, Outcome<string>>>(Work);
        collection.AddSingleton<IRequestHandler<ChangeSecret, Outcome<string>>>(Work);
        collection.AddSingleton<IRequestHandler<ReadPaper, Outcome<string>>>(Work);
        services = collection.BuildServiceProvider();
    }

    public Work Work { get; } = new();

    public List<AuditEntry> Trail { get; } = [];

    public int KeptAnswers => answers.Count;

    public Caller Caller { get; set; } = Person("sek35", Permissions.SignContracts);

    public string? IdempotencyKey { get; set; }

    public bool HasSigned { get; set; } = true;

    public string TraceId => "trace-1";

    public static Caller Person(string name, params string[] permissions) =>
        new(CallerKind.User, 1, name, "role", Scope.Everything, permissions.ToFrozenSet()) { HasSecondFactor = true };

    public async Task<Outcome<string>> Send(IRequest<Outcome<string>> request)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public Task<TOutcome> Run<TOutcome>(Func<CancellationToken, Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome> => work(ct);

    public Task<StoredAnswer?> Find(string source, string key, CancellationToken ct) =>
        Task.FromResult(answers.GetValueOrDefault((source, key)));

    public Task Keep(string source, string key, StoredAnswer answer, CancellationToken ct)
    {
        answers.Add((source, key), answer);
        return Task.CompletedTask;
    }

    public Task Record(AuditEntry entry, CancellationToken ct)
    {
        Trail.Add(entry);
        return Task.CompletedTask;
    }

    public void Dispose() => services.Dispose();
}
