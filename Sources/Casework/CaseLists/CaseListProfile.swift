/// How one sort of case list is laid out: a file under Resources/CaseListProfiles (Listenprofil).
public struct CaseListProfile: Decodable, Sendable {
    public let name: String
    /// What people choose it by, by language.
    public let title: [String: String]
    /// The names a column may have for each field.
    public let headers: [CaseListField: [String]]
    /// Columns that are knowingly not taken over.
    public let ignoredHeaders: [String]
    /// The ways of writing each value of sex, consent, status and topics.
    public let values: [CaseListField: [String: [String]]]
    /// Cells that mean "nothing is written here".
    public let emptyValues: [String]
    /// How lines begin that describe no person: sums, dates of issue.
    public let footers: [String]
    /// The fields that together name a row, the same when the list comes again.
    public let key: [CaseListField]
    /// Words before a name of a case manager.
    public let salutations: [String]
    /// Words around the name of a town.
    public let townWords: [String]
}
