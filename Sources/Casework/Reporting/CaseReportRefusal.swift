import Kernel

/// Why a report cannot be written (Ablehnung einer Meldung).
public enum CaseReportRefusal: String, Refusal {
    case layoutUnusable, notOverYet, noFile

    public var kind: RefusalKind { self == .noFile ? .notFound : .invalid }
    public var textKey: String { "caseReports.refusal.\(rawValue)" }
}
