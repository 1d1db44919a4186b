/// The kinds of doubt a case list can give rise to (Art des Zweifels).
public enum DoubtKind: String, Codable, CaseIterable, Sendable {
    case columnGuessed, columnNotUsed, charactersDamaged
    case rowTooShort, rowTooLong, rowWithoutName, membersNotUnderstood
    case lostCharacter, formulaText, valueNotUnderstood
    case dayNotUnderstood, twoDigitYear, birthPlaceholder, birthMissing
    case sexMissing, nationalityMissing, nationalityGuessed
    case titleMissing, titleDoubtful, titleNotUnderstood
    case benefitDoubtful, benefitNotUnderstood
    case townMissing, townGuessed
    case consentMissing, consentOral, statusMissing, householdMissing
    case entryInFuture, firstContactInFuture, birthAfterEntry, titleEndsBeforeEntry, firstContactBeforeEntry
    case householdContradiction, sameRowTwice, maybeTwice, maybeKnown

    public var severity: Doubt.Severity {
        switch self {
        case .twoDigitYear, .birthPlaceholder, .sexMissing, .formulaText, .consentMissing, .consentOral,
            .townMissing, .columnNotUsed, .titleMissing, .statusMissing, .rowTooShort, .birthMissing:
            .note
        case .rowTooLong, .rowWithoutName, .membersNotUnderstood, .valueNotUnderstood, .dayNotUnderstood,
            .titleNotUnderstood, .benefitNotUnderstood, .birthAfterEntry, .titleEndsBeforeEntry,
            .householdContradiction, .sameRowTwice, .charactersDamaged:
            .problem
        default: .check
        }
    }

    public var outcome: Doubt.Outcome {
        switch self {
        case .rowWithoutName: .rowLeftOut
        case .valueNotUnderstood, .dayNotUnderstood, .titleNotUnderstood, .benefitNotUnderstood,
            .columnNotUsed,
            .membersNotUnderstood, .rowTooLong:
            .keptAsWritten
        case .birthMissing, .sexMissing, .nationalityMissing, .titleMissing, .townMissing, .consentMissing,
            .statusMissing:
            .leftEmpty
        case .sameRowTwice, .maybeTwice, .maybeKnown, .householdMissing: .keptApart
        default: .takenOver
        }
    }
}
