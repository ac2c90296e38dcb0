// Each type here breaks one rule on purpose: a rule that does not find its own is no rule. Nothing else uses them.
#pragma warning disable CA1812, CA1823, CA1852, IDE0051, CS0169, CS0649

namespace Tepat.Domain.Planted
{
    internal sealed class DomainThatKnowsApplication
    {
        internal Tepat.Application.Common.Caller? Caller;
    }
}

namespace Tepat.Application.Planted
{
    using Tepat.Application.Common;
    using Tepat.Domain.Common;

    internal sealed class ApplicationThatKnowsInfrastructure
    {
        internal Tepat.Infrastructure.Persistence.Database? Database;
    }

    /// <summary>Says nothing about who may send it.</summary>
    public sealed record SilentRequest : IQuery<string>;

    /// <summary>A handler that anybody could call past the pipeline.</summary>
    public class PublicHandler : IQueryHandler<SilentRequest, string>
    {
        public Task<Outcome<string>> Handle(SilentRequest request, CancellationToken cancellationToken) =>
            Task.FromResult((Outcome<string>)"");
    }
}

namespace Tepat.Infrastructure.Planted
{
    internal sealed class InfrastructureThatKnowsTheApi
    {
        internal Tepat.Api.Common.HttpRequestContext? Context;
    }
}

namespace Tepat.Api.Endpoints.Planted
{
    internal sealed class EndpointThatKnowsInfrastructure
    {
        internal Tepat.Infrastructure.Persistence.Database? Database;
    }
}
