using System.Globalization;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Tests.Providers;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>A printer's program that reports batch after batch and says which are answered, until somebody kills it.</summary>
internal static class RecordUntilKilled
{
    public const int CartonsPerBatch = 50;

    public static async Task<int> Main(string[] args)
    {
        if (args is not [var engine, var connection, var vendorId, var order])
        {
            return 2;
        }

        await using var program = EveryProvider.Program(Enum.Parse<DatabaseProvider>(engine), connection);
        var vendor = BooksOnProvider.VendorOf(long.Parse(vendorId, CultureInfo.InvariantCulture));
        for (var batch = 1; ; batch++)
        {
            var events = Enumerable
                .Range(1, CartonsPerBatch)
                .Select(i => new CartonPacked(order, "35.07", $"KILL-{batch}-{i}", Pool.Ordinary, 1, $"SG-{batch}-{i}"));
            if (!(await EveryProvider.Send(program, vendor, BooksOnProvider.Batch(events))).IsSuccess)
            {
                return 1;
            }

            await Console.Out.WriteLineAsync(batch.ToString(CultureInfo.InvariantCulture));
        }
    }
}
