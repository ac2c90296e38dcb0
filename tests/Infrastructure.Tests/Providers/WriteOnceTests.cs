using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>One write, one answer: the pipeline around a command, on every engine.</summary>
public sealed class WriteOnceTests(DatabaseProvider provider) : EveryProvider(provider)
{
    private static readonly Caller Admin = User("admin", "35", Permissions.ManageUsers);

    [Test]
    public async Task Same_key_and_content_gets_the_first_answer_and_other_content_is_a_conflict()
    {
        var (id, version) = await Somebody("sekali");
        var change = new UpdateUser(id, version, "Nama Pertama", Roles.Observer, "35.07", true);

        var first = await Send(Admin, change, "kunci-1");
        var again = await Send(Admin, change, "kunci-1");
        var other = await Send(Admin, change with { DisplayName = "Nama Kedua" }, "kunci-1");
        var without = await Send(Admin, change);

        again.Value.ShouldBe(first.Value);
        other.Errors[0].Code.ShouldBe("idempotency.key_reused");
        without.Errors[0].Code.ShouldBe("version.mismatch");
    }

    [Test]
    public async Task Same_key_of_another_caller_is_another_key()
    {
        var (id, version) = await Somebody("dua-pemanggil");
        var change = new UpdateUser(id, version, "Nama Pertama", Roles.Observer, "35.07", true);
        (await Send(Admin, change, "kunci-2")).IsSuccess.ShouldBeTrue();

        var other = await Send(User("admin2", "35", Permissions.ManageUsers), change, "kunci-2");

        other.Errors[0].Code.ShouldBe("version.mismatch");
    }

    [Test]
    public async Task Retries_that_arrive_together_are_one_write()
    {
        var (id, version) = await Somebody("bersamaan");
        var change = new UpdateUser(id, version, "Nama Bersama", Roles.Observer, "35.07", true);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send(Admin, change, "kunci-bersama")));

        answers.ShouldAllBe(answer => answer.IsSuccess && answer.Value.Version == version + 1);
        var current = await Send(Admin, new GetUser(id));
        current.Value.Version.ShouldBe(version + 1);
    }

    [Test]
    public async Task Secret_answers_are_written_down_nowhere()
    {
        var made = await Send(Admin, new CreateUser("rahasia", "Rahasia Contoh", Roles.Observer, "35.07"), "kunci-3");

        await Do<DbSession>(async session =>
        {
            var kept = await session.QueryOne<long>(
                "SELECT COUNT(*) FROM StoredAnswer WHERE IdempotencyKey = 'kunci-3'",
                null,
                CancellationToken.None
            );
            kept.ShouldBe(0);
        });
        made.IsSuccess.ShouldBeTrue();
    }

    [Test]
    public async Task Unique_key_that_stays_taken_is_a_conflict_and_leaves_nothing()
    {
        var tries = 0;

        var outcome = await Write(async session =>
        {
            tries++;
            await session.Execute("INSERT INTO Setting (Name, Value) VALUES ('sisa', '1')", null, CancellationToken.None);
            await session.Execute("INSERT INTO LogHead (Id, Sequence) VALUES (1, 0)", null, CancellationToken.None);
        });

        (outcome.Errors[0].Code, outcome.Errors[0].Kind).ShouldBe(("write.contended", ErrorKind.Conflict));
        tries.ShouldBe(Provider == DatabaseProvider.Sqlite ? 1 : 3);
        await Do<DbSession>(async session =>
            (await session.QueryOne<long>("SELECT COUNT(*) FROM Setting WHERE Name = 'sisa'", null, CancellationToken.None)).ShouldBe(0)
        );
    }

    [Test]
    public async Task Books_that_move_on_at_every_try_are_a_conflict()
    {
        var outcome = await Write(_ => throw new StaleBooksException());

        (outcome.Errors[0].Code, outcome.Errors[0].Kind).ShouldBe(("write.contended", ErrorKind.Conflict));
    }

    [Test]
    public async Task People_who_go_on_writing_the_same_row_all_get_through_every_time()
    {
        var (id, version) = await Somebody("berebut");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Rename(id, times: 10))));

        outcomes.SelectMany(all => all).ShouldAllBe(outcome => outcome.IsSuccess);
        (await Send(Admin, new GetUser(id))).Value.Version.ShouldBe(version + 60);
    }

    [Test]
    public async Task Refused_command_leaves_a_trace_and_no_change()
    {
        var stranger = User("tanpa-hak", "35", Permissions.ReadRegions);

        var refused = await Send(stranger, new CreateUser("gagal", "Gagal Contoh", Roles.Observer, "35.07"));

        refused.Errors[0].Code.ShouldBe("permission.missing");
        await Do<DbSession>(async session =>
        {
            var code = await session.QueryOne<string>(
                "SELECT ErrorCode FROM AuditEntry WHERE Source = 'user:tanpa-hak' AND Action = 'CreateUser'",
                null,
                CancellationToken.None
            );
            code.ShouldBe("permission.missing");
        });
        await Do<IUserStore>(async users => (await users.FindByName("gagal", CancellationToken.None)).ShouldBeNull());
    }

    // Reads the row, then writes it as it was read: the books' own way.
    private async Task<List<Outcome<int>>> Rename(long id, int times)
    {
        List<Outcome<int>> outcomes = [];
        for (var i = 0; i < times; i++)
        {
            outcomes.Add(
                await Write(async session =>
                {
                    var row = new { Id = id };
                    var seen = await session.QueryOne<long>("SELECT Version FROM AppUser WHERE Id = @Id", row, CancellationToken.None);
                    var change = new { Id = id, Seen = seen };
                    const string sql = "UPDATE AppUser SET Version = Version + 1 WHERE Id = @Id AND Version = @Seen";
                    if (await session.Execute(sql, change, CancellationToken.None) == 0)
                    {
                        throw new StaleBooksException();
                    }
                })
            );
        }

        return outcomes;
    }

    private async Task<Outcome<int>> Write(Func<DbSession, Task> work)
    {
        Outcome<int>? outcome = null;
        await As<IUnitOfWork>(
            Admin,
            async (scope, unitOfWork) =>
                outcome = await unitOfWork.Run<Outcome<int>>(
                    async _ =>
                    {
                        await work(scope.GetRequiredService<DbSession>());
                        return 0;
                    },
                    CancellationToken.None
                )
        );
        return outcome!;
    }

    private async Task<(long Id, long Version)> Somebody(string userName)
    {
        var made = await Send(Admin, new CreateUser(userName, "Budi Contoh", Roles.Warehouse, "35.07"));
        return (made.Value.User.Id, made.Value.User.Version);
    }
}
