import Kernel

/// Takes some households of a list into the cases, in one transaction.
///
/// A row that was imported before changes nothing, also where it says something else now.
public struct ImportHouseholds: Action {
    public static let permission = Permission.importCases

    public let listImport: CaseListImport.ID
    public let households: [ListedHousehold]

    public init(listImport: CaseListImport.ID, households: [ListedHousehold]) {
        self.listImport = listImport
        self.households = households
    }

    public var subject: Subject { Subject("caseListImport", listImport) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseListImport
    {
        var progress = try stores.caseListImports.require(listImport)
        guard !progress.isFinished else { throw CaseListImportRefusal.finished }
        for household in households {
            let arrival = HouseholdArrival(
                household,
                into: listImport,
                stores: stores,
                user: user,
                moment: moment
            )
            progress.add(try arrival.run())
        }
        try stores.caseListImports.save(progress)
        return progress
    }
}
