using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Live changes find out from what an event touches whom it concerns: one that names nothing would be told to nobody.</summary>
public sealed class EventTouchesTests
{
    public static IEnumerable<string> Types() => EventCatalogue.All.Select(type => type.Name);

    [TestCaseSource(nameof(Types))]
    public void Every_event_names_an_object_or_a_region(string name)
    {
        var keys = new Keys();

        Plain(EventCatalogue.Find(name)!.Data).Touches(keys);

        var named = new[]
        {
            keys.Orders,
            keys.Shipments,
            keys.NewShipments,
            keys.Units,
            keys.FoundUnits,
            keys.NewUnits,
            keys.Cases,
            keys.Replacements,
            keys.Regions,
        };
        (named.Sum(codes => codes.Count) + keys.AllNeeded.Count() + keys.LoggedEvents.Count).ShouldBePositive();
    }

    /// <summary>An event with the plainest values that its type allows.</summary>
    private static EventData Plain(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return (EventData)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
    }

    private static object? Value(Type type) =>
        type == typeof(string) ? "X"
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : null;
}
