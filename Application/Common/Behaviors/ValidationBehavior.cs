using FluentValidation;
using MediatR;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Behaviors;

/// <summary>Checks the shape of a request. Validators never ask the database; rules of the books stand in Domain.</summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly WordsValidator<TRequest> Words = new();

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        List<DomainError> errors = [];
        foreach (var validator in validators.Append(Words))
        {
            var result = await validator.ValidateAsync(request, ct);
            errors.AddRange(
                result.Errors.Select(e =>
                    DomainError.Invalid(FieldPath.CodeOf(e.ErrorCode), e.ErrorMessage, FieldPath.Camel(e.PropertyName))
                )
            );
        }

        return errors.Count == 0 ? await next() : TResponse.Fail(errors);
    }
}

/// <summary>Spells member paths the way the JSON of the API does.</summary>
public static class FieldPath
{
    public static string Camel(string path) =>
        string.Join('.', path.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));

    public static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    // "NotEmptyValidator" says "field.not_empty"; a rule's own WithErrorCode("seal.unknown") is kept.
    public static string CodeOf(string code) =>
        code.EndsWith("Validator", StringComparison.Ordinal) ? "field." + Snake(code[..^"Validator".Length]) : code;
}
