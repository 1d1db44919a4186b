import Kernel

/// What reports to the state are made of.
public protocol CaseReportStore {
    /// Households or persons of the cases led that were open within the period, as they stand on its last day.
    func records(_ layout: CaseReportLayout, in period: Period) throws -> [CaseReportRecord]
    /// How many cases led were open within the period, whether released or not.
    func cases(in period: Period) throws -> Int
    /// How many of them are released as the layout asks.
    func releasedCases(_ layout: CaseReportLayout, in period: Period) throws -> Int
}

/// Writes a report on the user's own cases for the state's database, so that nothing is typed twice (Meldung).
public struct WriteCaseReport: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let layout: CaseReportLayout
    public let period: Period

    public init(_ layout: CaseReportLayout, in period: Period) {
        self.layout = layout
        self.period = period
    }

    public var subject: Subject { .all("caseReport") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseReport {
        guard layout.mistakes.isEmpty else { throw CaseReportRefusal.layoutUnusable }
        guard let until = period.until, until <= moment.day else { throw CaseReportRefusal.notOverYet }
        let store = stores.caseReports
        let leftOut = try store.cases(in: period) - store.releasedCases(layout, in: period)
        return CaseReport(layout, period, try store.records(layout, in: period), leftOut: leftOut)
    }
}
