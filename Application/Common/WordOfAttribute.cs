using FluentValidation;
using Tepat.Application.Common.Behaviors;

namespace Tepat.Application.Common;

/// <summary>
/// A filter of a list that takes the words of one enumeration, in camelCase. A word it does not know is refused as
/// <c>filter.word_unknown</c>: an empty list would say that there is nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordOfAttribute(Type words) : Attribute
{
    /// <summary>The words, as they stand in requests and answers.</summary>
    public IReadOnlyList<string> Known { get; } = [.. Enum.GetNames(words).Select(FieldPath.Camel)];
}

/// <summary>Holds every request to the words of its filters.</summary>
internal sealed class WordsValidator<TRequest> : AbstractValidator<TRequest>
{
    public WordsValidator()
    {
        foreach (var property in typeof(TRequest).GetProperties())
        {
            if (property.GetCustomAttributes(typeof(WordOfAttribute), inherit: false) is [WordOfAttribute { Known: var known }])
            {
                RuleFor(request => (string?)property.GetValue(request))
                    .Must(word => word is null || known.Contains(word))
                    .OverridePropertyName(property.Name)
                    .WithErrorCode("filter.word_unknown")
                    .WithMessage($"Known are: {string.Join(", ", known)}.");
            }
        }
    }
}
