using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Identity;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Providers;

public sealed class UserStoreTests(DatabaseProvider provider) : EveryProvider(provider)
{
    private static readonly DateTimeOffset Now = new(2024, 11, 5, 0, 45, 0, TimeSpan.Zero);

    private static AppUser New(string name) =>
        new()
        {
            UserName = name,
            DisplayName = "Budi Contoh",
            Role = Roles.Warehouse,
            RegionCode = "35.07",
            PasswordHash = "hash",
            SecurityStamp = "stamp",
            TotpSecret = "secret",
            IsActive = true,
            LockedUntil = Now,
            CreatedAt = Now.AddTicks(10),
            Version = 1,
        };

    [Test]
    public async Task What_is_added_is_found_as_it_was()
    {
        (await InTransaction<IUserStore, bool>(users => users.Add(New("satu"), CancellationToken.None))).ShouldBeTrue();

        await Do<IUserStore>(async users =>
        {
            var found = (await users.FindByName("satu", CancellationToken.None))!;
            found.ShouldBe(New("satu") with { Id = found.Id });
            (await users.Find(found.Id, CancellationToken.None)).ShouldBe(found);
        });
    }

    [Test]
    public async Task Name_is_taken_once()
    {
        (await InTransaction<IUserStore, bool>(users => users.Add(New("dua"), CancellationToken.None))).ShouldBeTrue();

        (await InTransaction<IUserStore, bool>(users => users.Add(New("dua"), CancellationToken.None))).ShouldBeFalse();
    }

    [Test]
    public async Task Of_two_writers_with_the_same_version_exactly_one_wins()
    {
        await InTransaction<IUserStore, bool>(users => users.Add(New("tiga"), CancellationToken.None));
        AppUser? read = null;
        await Do<IUserStore>(async users => read = await users.FindByName("tiga", CancellationToken.None));

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(writer =>
                    InTransaction<IUserStore, bool>(users =>
                        users.Save(read! with { DisplayName = $"Penulis {writer}" }, CancellationToken.None)
                    )
                )
        );

        saved.Count(won => won).ShouldBe(1);
    }

    [Test]
    public async Task Guesses_that_come_together_are_all_counted()
    {
        await InTransaction<IUserStore, bool>(users => users.Add(New("empat") with { LockedUntil = null }, CancellationToken.None));
        long id = 0;
        await Do<IUserStore>(async users => id = (await users.FindByName("empat", CancellationToken.None))!.Id);

        await Task.WhenAll(Enumerable.Range(0, AppUser.FailuresMax).Select(_ => Fail(id)));

        await Do<IUserStore>(async users => (await users.Find(id, CancellationToken.None))!.LockedUntil.ShouldBe(Now));
    }

    [Test]
    public async Task Code_is_good_once_even_when_sent_twice_at_the_same_time()
    {
        await InTransaction<IUserStore, bool>(users => users.Add(New("lima"), CancellationToken.None));
        long id = 0;
        await Do<IUserStore>(async users => id = (await users.FindByName("lima", CancellationToken.None))!.Id);

        var noted = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => InTransaction<IUserStore, bool>(users => users.NoteSignIn(id, Now, 57_000_000, CancellationToken.None)))
        );

        noted.Count(accepted => accepted).ShouldBe(1);
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        var admin = User("admin", "35", Permissions.ManageUsers);
        foreach (var name in new[] { "hal-a", "hal-B", "hal-c", "hal-d", "hal-e" })
        {
            await InTransaction<IUserStore, bool>(users => users.Add(New(name) with { Role = Roles.Observer }, CancellationToken.None));
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = (await Send(admin, new ListUsers("35.07", Roles.Observer, 2, cursor))).Value;
            seen.AddRange(page.Items.Select(user => user.UserName));
            cursor = page.NextCursor;
        } while (cursor is not null);

        // Binary order on both engines: capitals first.
        seen.ShouldBe(["hal-B", "hal-a", "hal-c", "hal-d", "hal-e"]);
    }

    private Task<bool> Fail(long id) =>
        InTransaction<IUserStore, bool>(async users =>
        {
            await users.CountFailure(id, Now, CancellationToken.None);
            return true;
        });
}
