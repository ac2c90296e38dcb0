using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Writes down how a sign-in ended: nobody is signed in while it runs, so the pipeline's audit has no caller to name.</summary>
public sealed class SignInRecorder(
    IUserStore users,
    IPasswords passwords,
    IUnitOfWork unitOfWork,
    IAuditTrail trail,
    IRequestContext context,
    SessionFactory sessions,
    TimeProvider time
)
{
    public async Task<DomainError> Refused(string userName, DomainError refusal, CancellationToken ct)
    {
        await trail.Record(Entry(userName.Trim().ToLowerInvariant(), "unknown", refusal.Code), ct);
        return refusal;
    }

    public Task<Outcome<SignedIn>> Accepted(AppUser user, string? newPassword, long? totpStep, CancellationToken ct) =>
        unitOfWork.Run(
            async inner =>
            {
                if (!await users.NoteSignIn(user.Id, time.GetUtcNow(), totpStep, inner))
                {
                    return IdentityErrors.SecondFactorWrong;
                }

                var current = user;
                if (newPassword is not null)
                {
                    current = user.WithPassword(passwords.Hash(newPassword));
                    if (!await users.Save(current, inner))
                    {
                        return Versions.Mismatch;
                    }
                }

                await trail.Record(Entry(user.UserName, user.Role, null), inner);
                return (Outcome<SignedIn>)new SignedIn(await sessions.Of(current, inner), current.Id, current.SecurityStamp);
            },
            ct
        );

    private AuditEntry Entry(string userName, string role, string? errorCode) =>
        new($"user:{userName}", role, nameof(SignIn), null, errorCode, context.TraceId);
}
