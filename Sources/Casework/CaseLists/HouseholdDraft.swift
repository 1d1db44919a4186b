import Kernel

/// The persons of a case list who share a household reference, and what their rows agree on (Haushalt laut Liste).
public struct HouseholdDraft: Codable, Hashable, Sendable {
    /// As the list writes it; empty where the person has none and stands alone.
    public let reference: String
    /// Places in `CaseListReading.persons`.
    public let members: [Int]

    public let town: Understood<String>
    public let caseManager: Understood<String>
    public let organisation: Understood<String>
    /// The most exact of the days its rows name.
    public let firstContact: Understood<UncertainDay>
    public let status: Understood<ListedStatus>

    /// Contradictions between the rows.
    public let doubts: [Doubt]
}
