import Kernel

/// Finds records that may mean one person, and keeps what was linked by hand.
public protocol DoubleStore {
    /// Records within sight that share a name key or a birthday; protected households are absent.
    func alike(_ keys: [String], _ births: [UncertainDay], limit: Int) throws -> [FoundPerson]
    /// Whether an open case out of sight knows such a person; whose, it never says.
    func isKnownElsewhere(_ traits: PersonLikeness.Traits) throws -> Bool
    func find(_ id: PersonLink.ID) throws -> PersonLink?
    /// Links of these records to others within sight, the latest first; undone ones among them.
    func links(in caseFile: CaseFile.ID) throws -> [LinkedRecord]
    func hasLink(_ one: Person.ID, _ other: Person.ID) throws -> Bool
    func add(_ link: PersonLink) throws
    func save(_ link: PersonLink) throws
}
