import Kernel

/// Why a report cannot be written (Ablehnung einer Meldung).
public enum CaseReportRefusal: String, Refusal {
    case layoutUnusable, notOverYet

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "caseReports.refusal.\(rawValue)" }
}
