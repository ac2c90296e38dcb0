namespace Tepat.Domain.Planning;

/// <summary>Stage of procurement: one before, two after the candidates are known.</summary>
public enum ItemStage
{
    One = 1,
    Two = 2,
}

/// <summary>The three classes of the regulation: P, D and L.</summary>
public enum ItemClass
{
    /// <summary>Perlengkapan pemungutan suara.</summary>
    Voting,

    /// <summary>Dukungan perlengkapan lainnya.</summary>
    Supporting,

    /// <summary>Perlengkapan pemungutan suara lainnya.</summary>
    Other,
}

/// <summary>Units of count (satuan).</summary>
public enum ItemUnit
{
    Buah,
    Lembar,
    Botol,
    Keping,
    Set,
    Paket,
}

/// <summary>How an item travels to the polling station.</summary>
public enum ItemCarriage
{
    /// <summary>Inside the sealed box.</summary>
    InBox,

    /// <summary>Beside the box, or it is the box.</summary>
    OutsideBox,

    /// <summary>Never to a polling station: it stays with a commission or committee.</summary>
    NotToStation,
}

/// <summary>How well the rule of an item is known; what is not published stays open to change.</summary>
public enum RuleConfidence
{
    Published,
    Derived,
    Assumed,
}

/// <summary>One kind of goods. Codes are stable and serve as keys in files and in the vendors' events.</summary>
public sealed record CatalogueItem(
    string Code,
    string NameId,
    string NameEn,
    ItemUnit Unit,
    ItemStage Stage,
    ItemClass Class,
    ItemCarriage Carriage,
    RequirementRule Rule,
    RuleConfidence Confidence
);

/// <summary>Codes that rules and events name.</summary>
public static class ItemCodes
{
    public const string Ballot = "BALLOT";
    public const string BallotRevote = "BALLOT_PSU";
    public const string BallotBox = "BALLOT_BOX";
    public const string TactileGuide = "TACTILE_GUIDE";
    public const string Seal = "SEAL";
    public const string CableTie = "CABLE_TIE";
    public const string VoterNotification = "VOTER_NOTIFICATION";
}
