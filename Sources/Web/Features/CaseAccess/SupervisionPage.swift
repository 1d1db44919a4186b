import Casework
import Kernel
import WebSupport

/// What the Fachaufsicht has to look at, and the form that opens one file (Fachaufsicht).
struct SupervisionPage {
    let desk: SupervisionDesk
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseAccess.supervision.title"),
            section: "supervision",
            errors: form.errors,
            width: .reading,
            content: """
                <section aria-labelledby="review"><h2 id="review">\(texts("caseAccess.toReview"))</h2>
                \(toReview)</section>
                \(HTML.when(!desk.open.isEmpty, open))
                <section aria-labelledby="inspect"><h2 id="inspect">\(texts("caseAccess.supervision.inspect"))</h2>
                <p>\(texts("caseAccess.supervision.lead", ["hours": "\(desk.rules.supervisionHours)"]))</p>
                \(inspecting)</section>
                <section aria-labelledby="accounts"><h2 id="accounts">\(texts("caseAccess.accounts"))</h2>
                <p>\(texts("caseAccess.accountsLead", ["days": "\(ReadSupervision.days)"]))</p>
                \(accounts)</section>
                \(HTML.when(!desk.reviewed.isEmpty, reviewed))
                """
        )
    }

    private var toReview: HTML {
        guard !desk.toReview.isEmpty else { return "<p>\(texts("caseAccess.nothingToReview"))</p>" }
        return TaskList(desk.toReview.map { EmergencyItem(opened: $0, desk: desk, texts: texts).item }).html
    }

    private var open: HTML {
        """
        <section aria-labelledby="open"><h2 id="open">\(texts("caseAccess.open"))</h2>
        \(OpenAccessList(open: desk.open, rules: desk.rules, form: form).html)</section>
        """
    }

    private var inspecting: HTML {
        form.html(
            to: CaseAccessPaths.inspection,
            submit: texts("caseAccess.supervision.submit"),
            AccessForm(kind: .supervision, rules: desk.rules, form: form).html
        )
    }

    private var accounts: HTML {
        guard !desk.accountChanges.isEmpty else { return "<p>\(texts("caseAccess.noAccounts"))</p>" }
        let columns = ["account", "change", "by", "at"]
        return Table(
            texts("caseAccess.accounts"),
            columns: columns.map { .init(texts("caseAccess.\($0)")) },
            rows: desk.accountChanges.map { change in
                [
                    .name(change.accountName),
                    "\(texts("caseAccess.changed.\(change.action)"))",
                    change.byName.map { .name($0) } ?? "\(texts("caseAccess.installation"))",
                    "\(change.at.words)",
                ]
            }
        ).html
    }

    private var reviewed: HTML {
        let items = desk.reviewed.map { EmergencyItem(opened: $0, desk: desk, texts: texts).item }
        return Details(texts("caseAccess.reviewed", count: items.count), TaskList(items).html).html
    }
}

/// One access in an emergency as a line: who, whose case, how old, what the review said.
struct EmergencyItem {
    let opened: OpenedCase
    let desk: SupervisionDesk
    let texts: Texts

    var item: TaskList.Item {
        let access = opened.access
        return TaskList.Item(
            "\(HTML.number(opened.caseNumber)): \(HTML.name(opened.userName))",
            path: CaseAccessPaths.review(access.id),
            hint: "\(desk.rules.label(of: access, in: texts.language.code)) · \(access.openedAt.words)",
            state: state
        )
    }

    private var state: Tag {
        if let verdict = opened.access.verdict { return VerdictTag(verdict: verdict, texts: texts).tag }
        let days = opened.access.openedAt.day.days(until: desk.now.day)
        return Tag(texts("caseAccess.unreviewed", count: days), days > 7 ? .danger : .warning)
    }
}

/// What supervision said, with its colour.
struct VerdictTag {
    let verdict: CaseAccess.Verdict
    let texts: Texts

    var tag: Tag { Tag(texts("caseAccess.verdict.\(verdict.rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch verdict {
        case .justified: .success
        case .avoidable: .warning
        case .unjustified: .danger
        }
    }
}
