/// The lists a case list is compared with: facts of the municipality, given in from outside (Vergleichslisten).
public struct CaseListReferences: Sendable {
    public var nationalities: ReferenceList
    public var towns: ReferenceList
    /// Optional: where empty, names stay as they are written.
    public var caseManagers: ReferenceList
    public var organisations: ReferenceList

    public init(
        nationalities: ReferenceList,
        towns: ReferenceList,
        caseManagers: ReferenceList = ReferenceList(),
        organisations: ReferenceList = ReferenceList()
    ) {
        self.nationalities = nationalities
        self.towns = towns
        self.caseManagers = caseManagers
        self.organisations = organisations
    }
}
