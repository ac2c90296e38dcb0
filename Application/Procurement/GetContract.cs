using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>One contract.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record GetContract(string Contract) : IQuery<ContractView>;
