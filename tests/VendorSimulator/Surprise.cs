namespace Tepat.VendorSimulator;

/// <summary>The gateway answered otherwise than docs/vendor-integration.md promises.</summary>
public sealed class SurpriseException(string message) : Exception(message);

/// <summary>The order cannot be played: there is none, others work on it, or KPU has not done its part in time.</summary>
public sealed class CannotPlayException(string message) : Exception(message);
