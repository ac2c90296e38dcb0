using Tepat.Application.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>The contracts of the satkers.</summary>
public interface IContracts
{
    /// <summary>The contract, when it lies in the scope; else null.</summary>
    Task<Contract?> Find(string code, Scope scope, CancellationToken ct);

    /// <summary>True when the number is taken anywhere, in scope or not.</summary>
    Task<bool> IsTaken(string code, CancellationToken ct);

    Task Add(Contract contract, CancellationToken ct);

    /// <summary>Stores its state; false when the version it was read with is no longer current.</summary>
    Task<bool> Save(Contract contract, CancellationToken ct);
}

/// <summary>A contract after a change.</summary>
/// <param name="Version">The version to name in If-Match next time.</param>
public sealed record ContractState(string Code, ContractStatus Status, long Version);
