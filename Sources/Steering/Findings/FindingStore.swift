import AgencyNetwork
import Kernel

/// Keeps the findings of the user's municipality.
public protocol FindingStore {
    /// Those without a theme, in an order that tells nothing about when they came.
    func open() throws -> [StructuralFinding]
    func all(in theme: Theme.ID) throws -> [StructuralFinding]
    func find(_ id: StructuralFinding.ID) throws -> StructuralFinding?
    func save(_ finding: StructuralFinding, expected: Revision) throws
    func remove(_ finding: StructuralFinding) throws
    /// All findings of one theme become another's.
    func move(from theme: Theme.ID, to other: Theme.ID) throws
    /// How many households the findings of themes come from, as it may be shown.
    func counts(of theme: Theme.ID) throws -> ThemeCounts
    func households(of themes: [Theme.ID]) throws -> [Theme.ID: ShownCount]
}

/// A number as it may be shown: rounded, or not at all because it could point at a family (gezeigte Zahl).
public enum ShownCount: Hashable, Sendable {
    case about(Int)
    case withheld
}

/// In how many households the findings of a theme were made, by what they have in common (Häufigkeiten).
///
/// Themes can be merged and split: exact numbers before and after would give single households away, so all
/// are rounded.
public struct ThemeCounts: Hashable, Sendable {
    /// One value of a breakdown.
    public struct Line: Hashable, Sendable {
        public let value: String
        public let households: ShownCount

        public init(_ value: String, _ households: ShownCount) {
            self.value = value
            self.households = households
        }
    }

    /// By what is counted.
    public enum Breakdown: String, CaseIterable, Sendable {
        case kind, lifeDomain, spheres, agency, period
    }

    public let total: ShownCount
    public let lines: [Breakdown: [Line]]

    public init(total: ShownCount, lines: [Breakdown: [Line]]) {
        self.total = total
        self.lines = lines
    }
}

/// What the codes of steering mean in the user's municipality (Bezeichnungen der Steuerung).
public protocol SteeringCatalogue {
    var measureKinds: [CatalogueWord] { get }
    /// The codes of the catalogues `kind`, `domain`, `sphere` with their words.
    var codes: [(catalogue: String, word: CatalogueWord)] { get }
    func agencies() throws -> [Agency]
    var municipalityName: String { get throws }
}

/// A code with its words on screen.
public struct CatalogueWord: Hashable, Sendable {
    public let code: String
    public let de: String
    public let en: String

    public init(code: String, de: String, en: String) {
        self.code = code
        self.de = de
        self.en = en
    }

    public func label(in language: String) -> String { language == "en" ? en : de }
}
