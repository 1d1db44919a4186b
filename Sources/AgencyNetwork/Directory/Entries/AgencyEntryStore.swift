import Kernel

/// Keeps what the directory tells of agencies and their locations.
public protocol AgencyEntryStore {
    /// The agencies that have an entry, in the order of their names.
    func agencies(from offset: Int, limit: Int) throws -> [AgencyEntry]
    func countAgencies() throws -> Int
    func agency(_ id: Organisation.ID) throws -> AgencyEntry?
    func agency(external id: String) throws -> AgencyEntry?
    /// An organisation of the municipality by its name, whether it has an entry or not.
    func organisation(named name: String) throws -> Organisation.ID?
    func addOrganisation(_ name: String) throws -> Organisation.ID
    /// Without a revision the entry is new.
    func put(_ agency: AgencyEntry, expected: Revision?) throws

    func location(_ id: AgencyLocation.ID) throws -> AgencyLocation?
    func locations(external ids: [String]) throws -> [AgencyLocation]
    func locations(of organisation: Organisation.ID) throws -> [AgencyLocation]
    func everyLocation(after last: AgencyLocation.ID?, limit: Int) throws -> [AgencyLocation]
    func put(_ location: AgencyLocation, expected: Revision?) throws
}
