import Kernel

/// Reads what happened in the cases, without anything that leads back to one (Speicher der Ketten).
public protocol ChainLogStore {
    /// What happened in the cases within the user's reach, of one town where one is given.
    ///
    /// `concept:name` is the code of what happened, `org:group` the agency, `legalSphere` the code of the legal sphere.
    func log(town: String?) throws -> EventLog
    /// The names of agencies by their identifiers.
    func agencyNames() throws -> [String: String]
    /// What the codes of activities (`activity`) and legal spheres (`sphere`) mean, as far as the profile says.
    var words: FactWords { get }
    /// The chains of the profile; their steps are done by `step.<chain>.<step>.done`.
    var plans: [PlannedChain] { get }
    /// The towns of the cases within the user's reach.
    func towns() throws -> [String]
}

/// The stores that queries on chains need (Speicher für Ketten).
public protocol ChainLogStores {
    var chainLog: any ChainLogStore { get }
}
