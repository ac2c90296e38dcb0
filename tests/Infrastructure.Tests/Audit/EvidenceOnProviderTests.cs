using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Tests.Bookkeeping;

namespace Tepat.Infrastructure.Tests.Audit;

/// <summary>Photos on every engine: kept once, never changed, and what is changed all the same is found.</summary>
public sealed class EvidenceOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
    );

    private static readonly Caller Keeper = User("kab3507", Malang, Permissions.AttachEvidence, Permissions.ReadEvidence);

    private static readonly Caller Neighbour = User("kab3529", "35.29", Permissions.AttachEvidence, Permissions.ReadEvidence);

    [Test]
    public async Task Photo_comes_back_as_it_was_kept()
    {
        Must(await Report(Packed("PHOTO-1")));
        var id = Guid.CreateVersion7().ToString();

        var attached = Must(await Send(Keeper, Attach(id, "PHOTO-1")));
        Must(await Send(Keeper, Attach(Guid.CreateVersion7().ToString(), "PHOTO-1")));

        var content = Must(await Send(Keeper, new GetEvidenceContent(id)));
        content.Content.ShouldBe(Picture);
        content.Sha256.ShouldBe(attached.Sha256);
        var listed = Must(await Send(Keeper, new ListEvidence(ObjectKind.Carton, "PHOTO-1", null, null))).Items;
        listed.Select(photo => photo.Sha256).ShouldBe([attached.Sha256, attached.Sha256]);
        (await Number("SELECT COUNT(*) FROM EvidenceContent")).ShouldBe(1);
        (await Send(Neighbour, new GetEvidenceContent(id))).Errors[0].Code.ShouldBe("evidence.not_found");
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Two_who_send_the_same_id_at_once_end_with_one_photo()
    {
        Must(await Report(Packed("PHOTO-2")));
        var id = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Send(Keeper, Attach(id, "PHOTO-2")))));

        answers.Select(answer => Must(answer).Id).Distinct().ShouldBe([id]);
        Must(await Send(Keeper, new ListEvidence(ObjectKind.Carton, "PHOTO-2", null, null))).Items.Count.ShouldBe(1);
    }

    [TestCase("Evidence", "UPDATE Evidence SET Sha256 = 'another'", "photo ")]
    [TestCase("EvidenceContent", "UPDATE EvidenceContent SET Content = @Other", "bytes of photo")]
    [TestCase("EvidenceContent", "DELETE FROM EvidenceContent", "bytes of photo")]
    public async Task Photos_are_not_changed_and_what_was_changed_all_the_same_is_found(string table, string sql, string expected)
    {
        var carton = $"SWAP-{sql.Length}";
        Must(await Report(Packed(carton)));
        Must(await Send(Keeper, Attach(Guid.CreateVersion7().ToString(), carton)));
        string[] guards = Provider == DatabaseProvider.Sqlite ? ["NoUpdate", "NoDelete"] : ["AppendOnly"];
        var unguarded = guards.Select(guard => $"DROP TRIGGER {table}_{guard}");

        (await Should.ThrowAsync<System.Data.Common.DbException>(() => Found([sql]))).Message.ShouldContain("never changed");
        (await Found([.. unguarded, sql])).ShouldContain(difference => difference.StartsWith(expected, StringComparison.Ordinal));
        await BooksAreWhatTheLogSays();
    }

    /// <summary>What the verifier says after statements that are taken back again.</summary>
    private async Task<IReadOnlyList<string>> Found(IEnumerable<string> statements)
    {
        IReadOnlyList<string> found = [];
        await As<IUnitOfWork>(
            Keeper,
            (scope, unitOfWork) =>
                unitOfWork.Run<Outcome<int>>(
                    async ct =>
                    {
                        foreach (var statement in statements)
                        {
                            await scope.GetRequiredService<DbSession>().Execute(statement, new { Other = new byte[] { 1 } }, ct);
                        }

                        found = await scope.GetRequiredService<BooksVerifier>().Verify(10, ct);
                        return DomainError.Rule("test.undo", "What was planted is taken back.");
                    },
                    CancellationToken.None
                )
        );
        return found;
    }

    private static AttachEvidence Attach(string id, string carton) => new(id, ObjectKind.Carton, carton, null, Picture);
}
