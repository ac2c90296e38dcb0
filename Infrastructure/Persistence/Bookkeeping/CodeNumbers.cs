using Tepat.Application.Common.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <inheritdoc cref="ICodeNumbers"/>
internal sealed class CodeNumbers(DbSession session, IdAllocator ids) : ICodeNumbers
{
    public Task<long> Next(string series, CancellationToken ct) => ids.Reserve("series:" + series, 1, session, ct);
}
