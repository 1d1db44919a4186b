import Kernel

/// What reports to the state are made of.
public protocol CaseReportStore {
    /// Households or persons of those of these cases that belong in the report, as they stand on its last day.
    func records(
        _ layout: CaseReportLayout,
        in period: Period,
        of cases: [CaseFile.ID]
    ) throws -> [CaseReportRecord]
    /// The cases led that were open within the period and are released as the layout asks, by their numbers.
    func releasedCases(_ layout: CaseReportLayout, in period: Period) throws -> [CaseFile.ID]
    /// How many cases led were open within the period, whether released or not.
    func cases(in period: Period) throws -> Int
}

/// Finds out which of the user's own cases a report to the state speaks of (Umfang der Meldung).
public struct PlanCaseReport: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

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
    ) throws -> CaseReportPlan {
        try layout.check(period, on: moment.day)
        let cases = try stores.caseReports.releasedCases(layout, in: period)
        let all = try stores.caseReports.cases(in: period)
        return CaseReportPlan(
            layout: layout,
            period: period,
            cases: cases,
            leftOut: max(0, all - cases.count)
        )
    }
}

/// Which cases a report speaks of (Umfang einer Meldung).
public struct CaseReportPlan: Sendable {
    public let layout: CaseReportLayout
    public let period: Period
    /// By their numbers.
    public let cases: [CaseFile.ID]
    /// Cases of the period that are not in it because nobody released them to the receiver.
    public let leftOut: Int
}

/// Writes a part of a report on the user's own cases, so that nothing is typed twice for the state (Meldung).
///
/// Only so many cases at once as fit into memory. What was released is asked anew with each part.
public struct WriteCaseReport: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true
    public static let mostCases = 500

    public let layout: CaseReportLayout
    public let period: Period
    public let cases: [CaseFile.ID]

    /// `cases` are some of those of the plan; of more than `mostCases` the rest is left for the next part.
    public init(_ plan: CaseReportPlan, of cases: some Sequence<CaseFile.ID>) {
        layout = plan.layout
        period = plan.period
        self.cases = Array(cases.prefix(Self.mostCases))
    }

    public var subject: Subject { .all("caseReport") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseReport {
        try layout.check(period, on: moment.day)
        return CaseReport(layout, period, try stores.caseReports.records(layout, in: period, of: cases))
    }
}

extension CaseReportLayout {
    /// Refuses where the layout cannot be used or the period is not over.
    fileprivate func check(_ period: Period, on day: Day) throws {
        guard mistakes.isEmpty else { throw CaseReportRefusal.layoutUnusable }
        guard let until = period.until, until <= day else { throw CaseReportRefusal.notOverYet }
    }
}
