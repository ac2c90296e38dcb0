using MediatR;
using Tepat.Domain.Common;

namespace Tepat.Application.Common;

/// <summary>A request that goes through the pipeline.</summary>
public interface ITepatRequest;

/// <summary>Changes something, in one transaction, under a client-made id; answers a value or coded refusals.</summary>
public interface ICommand<T> : IRequest<Outcome<T>>, ITepatRequest;

/// <summary>Reads; opens no transaction.</summary>
public interface IQuery<T> : IRequest<Outcome<T>>, ITepatRequest;

/// <summary>A command that manages its own transactions because it is long or is a batch (import, plan, capture).</summary>
public interface ILongCommand<T> : IRequest<Outcome<T>>, ITepatRequest;

public interface ICommandHandler<TCommand, T> : IRequestHandler<TCommand, Outcome<T>>
    where TCommand : IRequest<Outcome<T>>;

public interface IQueryHandler<TQuery, T> : IRequestHandler<TQuery, Outcome<T>>
    where TQuery : IQuery<T>;

/// <summary>The permission a request needs. A request type with neither this nor <see cref="AllowAnyoneAttribute"/> stops start-up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Says on purpose that a request needs no permission: sign-in, one's own session.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAnyoneAttribute : Attribute;

/// <summary>Any signed-in caller may send this: it concerns only the caller, or public reference data.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowSignedInAttribute : Attribute;

/// <summary>
/// The command is a signature: its sender must have signed in or given the password again a moment ago
/// (<see cref="IRequestContext.HasSigned"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresSignatureAttribute : Attribute;

/// <summary>A command whose content or answer must not be written down, not even for a retry: passwords and keys.</summary>
public interface IHoldsSecrets;

/// <summary>A command that can touch nothing real: of what is refused of it, the audit trail takes no note.</summary>
public interface ITrial;

/// <summary>A page of a list; <c>nextCursor</c> is opaque and null on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
