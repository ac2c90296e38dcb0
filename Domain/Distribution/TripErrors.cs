using Tepat.Domain.Common;

namespace Tepat.Domain.Distribution;

public static class TripErrors
{
    public static DomainError NotFound(string code) => DomainError.NotFound("trip.not_found", $"There is no trip {code}.").At("trip");

    public static DomainError RouteGroupNotFound(string code) =>
        DomainError.NotFound("trip.route_group_not_found", $"There is no route group {code} here.").At("routeGroup");

    public static DomainError RouteGroupTaken(string code) =>
        DomainError.Conflict("trip.route_group_taken", $"There is a route group {code} already.").At("code");

    public static DomainError CodeTaken(string code) => DomainError.Conflict("trip.code_taken", $"There is a trip {code} already.");

    public static DomainError Left(string code) => DomainError.Rule("trip.already_departed", $"Trip {code} has left.");

    public static DomainError Empty(string code) => DomainError.Rule("trip.nothing_loaded", $"Nothing is loaded on trip {code}.");

    public static DomainError NotUnderWay(string code) => DomainError.Rule("trip.not_under_way", $"Trip {code} is not under way.");

    public static DomainError Full(string code, long capacity) =>
        DomainError.Rule("trip.full", $"Trip {code} carries {capacity} boxes.", "box").With("capacityBoxes", capacity);

    public static DomainError BoxNotSealed(string box) =>
        DomainError.Rule("trip.box_not_sealed", $"Box {box} is not sealed: only sealed boxes leave.", "box");

    public static DomainError BoxOfElsewhere(string box, string region) =>
        DomainError.Rule("trip.box_of_elsewhere", $"Box {box} belongs to another regency.", "box").With("destination", region);

    public static DomainError BoxAlreadyLoaded(string box, string trip) =>
        DomainError.Conflict("trip.box_already_loaded", $"Box {box} is on trip {trip}.").At("box").With("trip", trip);

    public static DomainError BoxNotHere(string box, string place) =>
        DomainError.Rule("trip.box_not_here", $"Box {box} does not stand in the packing hall.", "box").With("place", place);

    public static DomainError BoxNotLoaded(string box) => DomainError.Rule("trip.box_not_loaded", $"Box {box} is not on this trip.", "box");
}
