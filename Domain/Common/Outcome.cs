namespace Tepat.Domain.Common;

/// <summary>What every outcome can say and how a pipeline step makes a failed one without knowing its value.</summary>
public interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>True when the work was done.</summary>
    bool IsSuccess { get; }

    /// <summary>The refusals; empty on success.</summary>
    IReadOnlyList<DomainError> Errors { get; }

    static abstract TSelf Fail(IReadOnlyList<DomainError> errors);
}

/// <summary>Done, or refused with coded errors. Exceptions stay for bugs and lost connections.</summary>
public readonly struct Outcome : IOutcome<Outcome>
{
    private readonly IReadOnlyList<DomainError>? errors;

    private Outcome(IReadOnlyList<DomainError> errors) => this.errors = errors;

    public static Outcome Success => default;

    public bool IsSuccess => errors is null;

    public IReadOnlyList<DomainError> Errors => errors ?? [];

    public static Outcome Fail(IReadOnlyList<DomainError> errors) => new(errors);

    public static implicit operator Outcome(DomainError error) => new([error]);
}

/// <summary>A value, or refused with coded errors.</summary>
public sealed class Outcome<T> : IOutcome<Outcome<T>>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<DomainError> errors) => (this.value, Errors) = (value, errors);

    public bool IsSuccess => Errors.Count == 0;

    public IReadOnlyList<DomainError> Errors { get; }

    /// <summary>The value; asking a failed outcome for it is a bug.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"No value: {Errors[0].Code}");

    /// <summary>A success; for interface types, which cannot convert implicitly.</summary>
    public static Outcome<T> Of(T value) => new(value, []);

    public static Outcome<T> Fail(IReadOnlyList<DomainError> errors) => new(default, errors);

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(DomainError error) => new(default, [error]);

    public Outcome<TNext> Map<TNext>(Func<T, TNext> next) => IsSuccess ? next(value!) : Outcome<TNext>.Fail(Errors);
}

/// <summary>The answer of a command that has nothing to say but "done".</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
