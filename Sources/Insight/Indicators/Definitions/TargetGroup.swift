/// For whom something is counted, as it stands in its file (Zielgruppe).
public struct TargetGroup: Decodable, Hashable, Sendable {
    public let key: String
    public let names: IndicatorWords
    public let definition: IndicatorWords
    /// All of them must be so.
    public let `where`: [FactCondition]

    public init(
        key: String,
        names: IndicatorWords,
        definition: IndicatorWords,
        where conditions: [FactCondition]
    ) {
        self.key = key
        self.names = names
        self.definition = definition
        self.where = conditions
    }
}
