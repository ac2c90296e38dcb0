using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>
/// A replacement is approved up to the need of its moment, also when the sheets turn up in that moment: the later of the two has seen the
/// earlier, on every engine.
/// </summary>
public sealed class ReplacementNeedTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private const int Rounds = 8;
    private const long Sheets = 10;

    private static readonly Caller Requester = User(
        "kepala3507",
        Malang,
        Permissions.RequestReplacements,
        Permissions.ResolveCases,
        Permissions.SortCartons
    );
    private static readonly Caller Approver = User("prov35", "35", Permissions.ApproveReplacements);

    [Test]
    public async Task Sheets_that_are_found_while_a_replacement_is_approved_are_not_replaced()
    {
        await using var other = Program(Provider, ConnectionString);
        for (var round = 1; round <= Rounds; round++)
        {
            var (carton, @case) = await Untraced($"FOUND-{round}");
            var request = Must(await Send(Requester, new RequestReplacement(Order, Malang, Sheets, "Kurang saat diterima."))).Request;

            var approving = Send(other, Approver, new DecideReplacement(request, Order, true, null));
            var finding = Send(
                Requester,
                new ResolveCase(@case, carton, CaseResolution.Found, "Tertinggal di truk kedua, ditemukan utuh.")
            );
            var (approved, found) = (await approving, Must(await finding));

            if (approved.IsSuccess)
            {
                approved.Value.Sequence.ShouldBeLessThan(found.Sequence);
                await Spoil($"SPOIL-{round}");
            }
            else
            {
                approved.Errors[0].Code.ShouldBe("replacement.beyond_need");
            }
        }

        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Of_two_requests_of_the_same_sheets_that_are_decided_together_one_is_approved()
    {
        await using var other = Program(Provider, ConnectionString);
        for (var round = 1; round <= Rounds; round++)
        {
            await Untraced($"TWICE-{round}");
            var wish = new RequestReplacement(Order, Malang, Sheets, "Kurang saat diterima.");
            var requests = await Task.WhenAll(Send(Requester, wish), Send(other, Requester, wish));

            var decided = await Task.WhenAll(
                Send(Approver, new DecideReplacement(Must(requests[0]).Request, Order, true, null)),
                Send(other, Approver, new DecideReplacement(Must(requests[1]).Request, Order, true, null))
            );

            decided.Count(answer => answer.IsSuccess).ShouldBe(1);
            decided.Single(answer => !answer.IsSuccess).Errors[0].Code.ShouldBe("replacement.beyond_need");
        }

        await BooksAreWhatTheLogSays();
    }

    /// <summary>A carton that did not arrive, with its case: its sheets are needed, as long as nobody finds it.</summary>
    private async Task<(string Carton, string Case)> Untraced(string carton)
    {
        await Arrived($"SJ-{carton}", carton);
        var closed = Must(await Send(Clerk, new CloseReceipt($"SJ-{carton}", 1)));
        return (carton, closed.Cases[0].Code);
    }

    /// <summary>As many sheets arrive and are damaged, so that what was replaced without need is needed again.</summary>
    private async Task Spoil(string carton)
    {
        await Arrived($"SJ-{carton}", carton);
        Must(await Send(Clerk, new ReceiveCarton($"SJ-{carton}", carton, CartonFinding.Sealed, null, null)));
        Must(
            await Send(
                Requester,
                new SortCarton(carton, null, 0, [new DamagedSheets(DamageReason.WrinkledOrTorn, Sheets)], 0, 0, null, null)
            )
        );
    }
}
