using Tepat.Domain.Common;

namespace Tepat.Domain.Warehouse;

public static class StockErrors
{
    public static readonly DomainError BallotsComeInCartons = DomainError.Rule(
        "stock.ballots_come_in_cartons",
        "Ballots are received by carton, with a shipment.",
        "item"
    );

    public static readonly DomainError NothingCounted = DomainError.Invalid(
        "stock.nothing_counted",
        "At least one piece must have been counted.",
        "goodQuantity"
    );

    public static readonly DomainError CounterCannotCountTwice = DomainError.Rule(
        "count.second_counter_must_differ",
        "The second count is another person's."
    );

    public static readonly DomainError CounterCannotApprove = DomainError.Rule(
        "count.counter_cannot_approve",
        "Who counted may not approve the difference."
    );

    public static DomainError NotEnough(long held, long asked) =>
        DomainError
            .Rule("stock.not_enough", $"The warehouse holds {held} of this in that condition.", "quantity")
            .With("heldQuantity", held)
            .With("askedQuantity", asked);

    public static DomainError CountNotFound(string code) => DomainError.NotFound("count.not_found", $"There is no count {code}.");

    public static DomainError IncidentNotFound(string code) =>
        DomainError.NotFound("incident.not_found", $"There is no storage incident {code}.");

    public static DomainError CountNotOpen(string code, StockCountStatus status) =>
        DomainError.Conflict("count.not_open", $"Count {code} takes no more numbers.").With("status", status.ToString());

    public static DomainError CountNotAgreed(string code, StockCountStatus status) =>
        DomainError.Rule("count.not_agreed", $"The two counts of {code} do not agree yet.").With("status", status.ToString());

    public static DomainError CountIncomplete(string code, int lines) =>
        DomainError.Rule("count.incomplete", $"Count {code} has {lines} lines; each needs one number.", "lines").With("lines", lines);

    public static DomainError StockMoved(string item, long then, long now) =>
        DomainError
            .Rule("count.stock_moved", "Stock moved between the counts: count again.")
            .With("item", item)
            .With("booksThen", then)
            .With("booksNow", now);

    public static DomainError CountCodeTaken(string code) => DomainError.Conflict("count.code_taken", $"There is a count {code} already.");
}
