import Kernel

/// Knows who works on how many cases and who stands in for whom; never a household.
public protocol StaffStore {
    /// Every case manager within reach of the user's organisation, and whoever else there is still responsible
    /// for an open case.
    func workloads() throws -> [Workload]
    /// The same of the whole municipality, for those who look for a colleague to take a case.
    func workloadsEverywhere() throws -> [Workload]
    /// The municipality's organisations where somebody could lead a case, by name and without any figure.
    func organisationsWithCaseManagers() throws -> [Organisation.ID: String]
    func workload(of caseManager: User.ID) throws -> Workload?
    func save(_ share: PostShare, of caseManager: User.ID) throws
    /// Deputyships of the municipality that have not ended, the first to begin first.
    func deputyships(from day: Day) throws -> [Deputyship]
    /// Who may lead cases at an organisation: they can stand in for one another.
    func colleagues(at organisation: Organisation.ID) throws -> [Colleague]
    /// What was done to accounts with cases, the latest first.
    func changesOfAccounts(since instant: Instant) throws -> [AccountChange]
}

/// Somebody who may lead cases, as one chooses them for a task (Kollegin, Kollege).
public struct Colleague: Codable, Equatable, Sendable, Identifiable {
    public let id: User.ID
    public let name: String

    public init(id: User.ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// Who stands in for whom, with their names (Vertretung).
public struct Deputyship: Codable, Equatable, Sendable, Identifiable {
    public let id: String
    public let forUser: User.ID
    public let forName: String
    public let byUser: User.ID
    public let byName: String
    public let fromOn: Day
    public let untilOn: Day

    public func isOn(_ day: Day) -> Bool { fromOn <= day && day <= untilOn }
}
