using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Common;

/// <summary>Small facts about this database that outlive a start, by name.</summary>
public sealed class Settings(DbSession session, IUnitOfWork unitOfWork)
{
    public Task<string?> Find(string name, CancellationToken ct) => session.QueryOne<string>(FindSql, new { Name = name }, ct);

    public Task<Outcome> Keep(string name, string value, CancellationToken ct) =>
        unitOfWork.Run(
            async inner =>
            {
                var parameters = new { Name = name, Value = value };
                if (await session.Execute(ChangeSql, parameters, inner) == 0)
                {
                    await session.Execute(AddSql, parameters, inner);
                }

                return Outcome.Success;
            },
            ct
        );

    internal const string FindSql = "SELECT Value FROM Setting WHERE Name = @Name";

    internal const string ChangeSql = "UPDATE Setting SET Value = @Value WHERE Name = @Name";

    internal const string AddSql = "INSERT INTO Setting (Name, Value) VALUES (@Name, @Value)";
}
