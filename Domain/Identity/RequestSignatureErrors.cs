using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

/// <summary>Why a signed call (RFC 9421) was not taken. The field is the header at fault.</summary>
public static class RequestSignatureErrors
{
    private const string Input = "Signature-Input";

    public static readonly DomainError Missing = Of(
        "request_signature.missing",
        "This key signs what it reports: send Signature-Input, Signature and Content-Digest.",
        Input
    );

    public static readonly DomainError Malformed = Of(
        "request_signature.malformed",
        "One signature is expected, written as RFC 9421 says.",
        Input
    );

    public static readonly DomainError AlgorithmOther = Of(
        "request_signature.algorithm_other",
        $"The algorithm is {SigningKey.Algorithm}.",
        Input
    );

    public static readonly DomainError KeyOther = Of(
        "request_signature.key_other",
        "keyid is not the beginning of the key that calls.",
        Input
    );

    public static readonly DomainError OutOfTime = Of(
        "request_signature.out_of_time",
        "created is missing or more than five minutes from now, or expires has passed.",
        Input
    );

    public static readonly DomainError DigestWrong = Of(
        "request_signature.digest_wrong",
        "Content-Digest has no sha-256 of the body as it was sent.",
        "Content-Digest"
    );

    public static readonly DomainError Wrong = Of(
        "request_signature.wrong",
        "The signature is not this key's over what it covers.",
        "Signature"
    );

    public static DomainError NotCovered(string component) =>
        Of("request_signature.not_covered", $"The signature has to cover {component}.", Input).With("component", component);

    public static DomainError ComponentUnknown(string component) =>
        Of("request_signature.component_unknown", $"{component} cannot be covered, or is not in the request.", Input)
            .With("component", component);

    private static DomainError Of(string code, string message, string header) =>
        new DomainError(code, message, ErrorKind.Unauthenticated).At(header);
}
