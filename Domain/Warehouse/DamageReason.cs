namespace Tepat.Domain.Warehouse;

/// <summary>Why a ballot is damaged: the eight official criteria.</summary>
public enum DamageReason
{
    /// <summary>The colour is uneven, unclear, unreadable or noisy.</summary>
    UnclearColour,

    /// <summary>Wrinkled or torn.</summary>
    WrinkledOrTorn,

    /// <summary>The marker of the contest has the wrong colour.</summary>
    WrongMarkerColour,

    /// <summary>Names or logos are incomplete.</summary>
    IncompleteNames,

    /// <summary>The logo of the commission is unclear.</summary>
    UnclearLogo,

    /// <summary>There is a hole in a number, photograph or name.</summary>
    Holes,

    /// <summary>A photograph is blurred.</summary>
    BlurredPhoto,

    /// <summary>A symbol has the wrong colour.</summary>
    WrongSymbolColour,
}

/// <summary>Sheets of one carton that are damaged for one reason.</summary>
public sealed record DamagedSheets(DamageReason Reason, long Sheets);
