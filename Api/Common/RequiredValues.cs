using System.Text.Json.Serialization.Metadata;

namespace Tepat.Api.Common;

/// <summary>
/// A number, time, flag or word that the contract requires must be in the body: left out, it would silently be zero, the year 1, no, or the
/// first word of its list.
/// </summary>
public static class RequiredValues
{
    /// <summary>Makes parameters of bodies required that can be neither null nor left at a default.</summary>
    /// <param name="type">Type to look at.</param>
    /// <param name="except">Type whose reader asks for itself and answers with paths.</param>
    public static void Demand(JsonTypeInfo type, Type except)
    {
        foreach (var property in type.Type == except ? [] : type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { HasDefaultValue: false } parameter && IsValue(parameter.ParameterType);
        }
    }

    private static bool IsValue(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null;
}
