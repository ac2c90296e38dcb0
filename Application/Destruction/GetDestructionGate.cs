using Tepat.Application.Common;

namespace Tepat.Application.Destruction;

/// <summary>What stands between a region and the destruction of its damaged and surplus ballots, contest by contest.</summary>
[Requires(Permissions.ReadDestructions)]
public sealed record GetDestructionGate(string Region) : IQuery<IReadOnlyList<DestructionGateView>>;

/// <param name="RequiredSheets">By the approved plan, or by the pack list where that asks for more.</param>
/// <param name="SurplusSheets">Good ballots outside boxes; surplus once the gate is open.</param>
/// <param name="UnsortedSheets">In cartons not sorted yet: what they hide may need a second destruction.</param>
/// <param name="MissingSheets">Counted short; this does not block.</param>
/// <param name="Proposal">Code of the proposal that is not ended, if there is one.</param>
/// <param name="Blockers">What forbids it now; empty when the gate is open.</param>
public sealed record DestructionGateView(
    string Contest,
    string ContestName,
    long RequiredSheets,
    long ListedBoxes,
    long FilledBoxes,
    long VerifiedBoxes,
    long BoxSheets,
    long ShortSheets,
    long DamagedSheets,
    long SurplusSheets,
    long UnsortedSheets,
    long MissingSheets,
    long DestroyedSheets,
    long OpenCases,
    DateTimeOffset? DueAt,
    bool IsLate,
    string? Proposal,
    IReadOnlyList<GateBlocker> Blockers
);

/// <param name="Code">Code of the refusal that a proposal would meet.</param>
/// <param name="Facts">The numbers that break the rule.</param>
public sealed record GateBlocker(string Code, string Message, IReadOnlyDictionary<string, object>? Facts);
