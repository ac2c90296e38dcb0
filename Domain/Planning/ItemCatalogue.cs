using static Tepat.Domain.Planning.RequirementBasis;

namespace Tepat.Domain.Planning;

/// <summary>
/// The catalogue as it is delivered. Installations edit their copy; a rule whose <see cref="RuleConfidence"/> is not
/// Published was worked out from printed totals or from practice and is meant to be checked.
/// </summary>
public static class ItemCatalogue
{
    /// <summary>All items, in the order of the official list.</summary>
    public static IReadOnlyList<CatalogueItem> Items { get; } = [.. StageOne(), .. Ballots(), .. Forms(), .. Local()];

    private static IEnumerable<CatalogueItem> StageOne() =>
        [
            One(ItemCodes.BallotBox, "Kotak suara", "Ballot box", ItemUnit.Buah, ItemCarriage.OutsideBox, Box, RuleConfidence.Published),
            One("INK", "Tinta", "Indelible ink, 40 ml", ItemUnit.Botol, ItemCarriage.InBox, Each(2), RuleConfidence.Derived),
            One("BOOTH", "Bilik pemungutan suara", "Voting booth", ItemUnit.Buah, ItemCarriage.OutsideBox, Booth, RuleConfidence.Derived),
            One(ItemCodes.Seal, "Segel", "Paper seal", ItemUnit.Keping, ItemCarriage.InBox, PerContest(36), RuleConfidence.Assumed),
            One(
                ItemCodes.CableTie,
                "Segel plastik/kabel ties",
                "Numbered plastic seal",
                ItemUnit.Buah,
                ItemCarriage.OutsideBox,
                PerContest(6),
                RuleConfidence.Derived
            ),
        ];

    private static IEnumerable<CatalogueItem> Ballots() =>
        [
            Two(
                ItemCodes.Ballot,
                "Surat suara",
                "Ballot paper",
                ItemUnit.Lembar,
                ItemClass.Voting,
                ItemCarriage.InBox,
                new RequirementRule([new RequirementTerm(PerVoterAndContest, 1)], HasReserve: true),
                RuleConfidence.Published
            ),
            Two(
                ItemCodes.BallotRevote,
                "Surat suara pemungutan suara ulang (PSU)",
                "Re-vote ballot paper",
                ItemUnit.Lembar,
                ItemClass.Voting,
                ItemCarriage.NotToStation,
                Rule(FixedPerContest, BallotReserve.RevoteSheetsPerContest),
                RuleConfidence.Published
            ),
            Supporting(ItemCodes.TactileGuide, "Alat bantu tunanetra", "Tactile ballot guide", ItemUnit.Buah, PerContest(1)),
            Two(
                "MARKING_TOOL",
                "Alat untuk memberi tanda pilihan",
                "Marking tool set",
                ItemUnit.Set,
                ItemClass.Voting,
                ItemCarriage.InBox,
                Each(4),
                RuleConfidence.Assumed
            ),
        ];

    private static IEnumerable<CatalogueItem> Forms() =>
        [
            Supporting("ENVELOPE_CUBE", "Sampul kertas kubus", "Cube envelope", ItemUnit.Lembar, PerContest(6)),
            Supporting("ENVELOPE_FLAT", "Sampul kertas biasa", "Flat envelope", ItemUnit.Lembar, PerContest(9)),
            Supporting("ENVELOPE_RESULT", "Sampul formulir C.Hasil-KWK", "Result form envelope", ItemUnit.Lembar, PerContest(1)),
            Supporting("FORM_PLANO", "Formulir C.Hasil-KWK plano", "Large tally form", ItemUnit.Lembar, PerContest(3)),
            Supporting("FORM_A4", "Formulir A4 (C.Hasil Salinan)", "A4 form set", ItemUnit.Set, PerContest(2)),
            Supporting("FORM_TPS", "Formulir C lainnya untuk TPS", "Other station forms", ItemUnit.Set, Each(1), RuleConfidence.Assumed),
            Two(
                "FORM_RECAP",
                "Formulir D.Hasil-KWK",
                "Recapitulation form set",
                ItemUnit.Set,
                ItemClass.Supporting,
                ItemCarriage.NotToStation,
                new RequirementRule([
                    new RequirementTerm(PerKecamatanAndContest, 1),
                    new RequirementTerm(PerKabupatenKotaAndContest, 1),
                    new RequirementTerm(Fixed, 1),
                ]),
                RuleConfidence.Assumed
            ),
            Two(
                "CANDIDATE_POSTER",
                "Daftar pasangan calon",
                "Candidate poster",
                ItemUnit.Lembar,
                ItemClass.Other,
                ItemCarriage.OutsideBox,
                PerContest(1),
                RuleConfidence.Derived
            ),
            Two(
                ItemCodes.VoterNotification,
                "Formulir C.Pemberitahuan-KWK",
                "Voter notification",
                ItemUnit.Lembar,
                ItemClass.Supporting,
                ItemCarriage.OutsideBox,
                Rule(PerVoter, 1),
                RuleConfidence.Assumed
            ),
        ];

    private static IEnumerable<CatalogueItem> Local() =>
        [
            Two(
                "VOTER_LIST_COPY",
                "Salinan daftar pemilih",
                "Voter list copy",
                ItemUnit.Set,
                ItemClass.Other,
                ItemCarriage.InBox,
                Each(1),
                RuleConfidence.Assumed
            ),
            Two(
                "BOX_LABEL",
                "Label identitas kotak suara",
                "Ballot box label",
                ItemUnit.Lembar,
                ItemClass.Supporting,
                ItemCarriage.OutsideBox,
                Box,
                RuleConfidence.Published
            ),
            Supporting("ID_BADGE", "Tanda pengenal KPPS, petugas, saksi", "Identity badge", ItemUnit.Buah, Badge, RuleConfidence.Assumed),
            Supporting("STATIONERY_KIT", "Alat tulis dan perekat", "Stationery kit", ItemUnit.Paket, Each(1), RuleConfidence.Assumed),
            Two(
                "BOX_COVER",
                "Plastik pembungkus kotak suara",
                "Waterproof box cover",
                ItemUnit.Lembar,
                ItemClass.Supporting,
                ItemCarriage.OutsideBox,
                PerContest(1),
                RuleConfidence.Assumed
            ),
        ];

    /// <summary>One per station and contest (R13), and two per kecamatan: results of the stations, recapitulation.</summary>
    private static RequirementRule Box => new([new RequirementTerm(PerStationAndContest, 1), new RequirementTerm(PerKecamatan, 2)]);

    private static RequirementRule Booth => new([new RequirementTerm(PerStation, 4)], ReusesLightlyDamaged: true);

    /// <summary>Seven members and two guards, and three witnesses per contest.</summary>
    private static RequirementRule Badge => new([new RequirementTerm(PerStation, 9), new RequirementTerm(PerStationAndContest, 3)]);

    private static RequirementRule Each(long factor) => Rule(PerStation, factor);

    private static RequirementRule PerContest(long factor) => Rule(PerStationAndContest, factor);

    private static RequirementRule Rule(RequirementBasis basis, long factor) => new([new RequirementTerm(basis, factor)]);

    private static CatalogueItem One(
        string code,
        string nameId,
        string nameEn,
        ItemUnit unit,
        ItemCarriage carriage,
        RequirementRule rule,
        RuleConfidence confidence
    ) => new(code, nameId, nameEn, unit, ItemStage.One, ItemClass.Voting, carriage, rule, confidence);

    private static CatalogueItem Two(
        string code,
        string nameId,
        string nameEn,
        ItemUnit unit,
        ItemClass itemClass,
        ItemCarriage carriage,
        RequirementRule rule,
        RuleConfidence confidence
    ) => new(code, nameId, nameEn, unit, ItemStage.Two, itemClass, carriage, rule, confidence);

    private static CatalogueItem Supporting(
        string code,
        string nameId,
        string nameEn,
        ItemUnit unit,
        RequirementRule rule,
        RuleConfidence confidence = RuleConfidence.Derived
    ) => Two(code, nameId, nameEn, unit, ItemClass.Supporting, ItemCarriage.InBox, rule, confidence);
}
