import Kernel
import Pathways

/// A person as a case list describes her, checked but not yet kept (Person laut Liste).
public struct PersonDraft: Codable, Hashable, Sendable {
    /// Number of the data row, from 1, and the line of the file where it begins.
    public let row: Int
    public let line: Int
    /// All cells of the row as the file writes them, in the order of its columns.
    public let cells: [String]
    /// The row's own text, the same whatever the file's encoding and delimiter; never compare by `digest` alone.
    public let identity: String
    /// A stable hash of `identity` in 32 hexadecimal digits, for an index.
    public let digest: String
    /// What the profile calls the key of a row, such as household and running number; `nil` where one is empty.
    public let key: String?

    public internal(set) var runningNumber = ""
    public internal(set) var familyName = ""
    public internal(set) var givenName = ""
    public internal(set) var birth = Understood<UncertainDay>.empty
    public internal(set) var sex = Understood<Sex>.empty
    /// Code of the reference list that was given to the reader.
    public internal(set) var nationality = Understood<String>.empty
    public internal(set) var entry = Understood<UncertainDay>.empty
    public internal(set) var title = Understood<ResidenceTitle>.empty
    public internal(set) var titleValidUntil = Understood<UncertainDay>.empty
    public internal(set) var benefits = Understood<[BenefitRegime]>.empty
    public internal(set) var householdReference = ""
    /// Code of the reference list that was given to the reader.
    public internal(set) var town = Understood<String>.empty
    /// The value is the name without "Frau" or "Hr.", or the code of the reference list if there is one.
    public internal(set) var caseManager = Understood<String>.empty
    public internal(set) var organisation = Understood<String>.empty
    public internal(set) var topics = Understood<[LifeDomain]>.empty
    public internal(set) var firstContact = Understood<UncertainDay>.empty
    public internal(set) var consent = Understood<ListedConsent>.empty
    public internal(set) var status = Understood<ListedStatus>.empty
    public internal(set) var remark = ""

    public internal(set) var doubts: [Doubt] = []

    init(row: Int, line: Int, cells: [String], identity: RowIdentity, key: String?) {
        self.row = row
        self.line = line
        self.cells = cells
        self.identity = identity.text
        digest = identity.digest
        self.key = key
    }
}
