import Casework
import Kernel
import WebSupport

/// One access in an emergency: why, which pages were read, and the verdict (Notfallzugriff prüfen).
struct EmergencyReviewPage {
    let record: EmergencyRecord
    let form: Form

    private var texts: Texts { form.texts }
    private var access: CaseAccess { record.opened.access }

    var page: Page {
        Page(
            texts("caseAccess.reviewTitle"),
            section: "supervision",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                <h2>\(texts("caseAccess.reads"))</h2>
                \(PageReadList(reads: record.reads, texts: texts).html)
                \(access.verdict.map(verdict) ?? reviewing)
                <p><a href="\(CaseAccessPaths.supervision)">\(texts("caseAccess.backToSupervision"))</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("caseAccess.number"), .number(record.opened.caseNumber)),
            .init(texts("caseAccess.by"), .name(record.opened.userName)),
            .init(texts("caseAccess.caseManager"), .name(record.opened.caseManagerName)),
            .init(texts("caseAccess.reason"), "\(record.rules.label(of: access, in: texts.language.code))"),
            .init(texts("caseAccess.words"), "\(access.words)"),
            .init(texts("caseAccess.from"), "\(access.openedAt.words)"),
            .init(texts("caseAccess.untilLabel"), "\(access.untilAt.words)"),
        ]
    }

    private func verdict(_ verdict: CaseAccess.Verdict) -> HTML {
        """
        <h2>\(texts("caseAccess.verdict.label"))</h2>
        <p>\(VerdictTag(verdict: verdict, texts: texts).tag.html) \(access.remark)</p>
        """
    }

    private var reviewing: HTML {
        form.html(
            to: CaseAccessPaths.review(access.id),
            submit: texts("caseAccess.saveReview"),
            """
            \(RevisionField(access.revision).html)
            \(RadioGroup("verdict", texts("caseAccess.verdict.label"), choices: CaseAccess.Verdict.allCases.map {
                Choice($0.rawValue, texts("caseAccess.verdict.\($0.rawValue)"))
            }, in: form).html)
            \(TextArea("remark", texts("caseAccess.remark"), in: form, hint: texts("caseAccess.remarkHint"), rows: 3,
                limit: 1000, isOptional: true).html)
            """
        )
    }
}

/// Which pages of a case were read, when.
struct PageReadList {
    let reads: [PageRead]
    let texts: Texts

    /// Pages that have words of their own; others are a page of the file.
    private static let named: Set = [
        "ReadCase", "ReadJournal", "ReadNote", "ReadConsents", "ReadAssessments", "ReadHelpPlan",
        "ReadFollowUps",
        "ReadPhases", "ReadPerson", "ReadResponsibility", "ReadProtections",
    ]

    var html: HTML {
        guard !reads.isEmpty else { return "<p>\(texts("caseAccess.noReads"))</p>" }
        return "<ul>\(HTML.each(reads, line))</ul>"
    }

    private func line(_ read: PageRead) -> HTML {
        let name = Self.named.contains(read.action) ? read.action : "other"
        return "<li>\(read.at.words): \(texts("caseAccess.page.\(name)"))</li>"
    }
}
