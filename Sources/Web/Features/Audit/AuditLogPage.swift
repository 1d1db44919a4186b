import Accounts
import Kernel
import WebSupport

/// Who did or read what, newest first, and whether the log is untouched (Protokoll).
struct AuditLogPage {
    let extract: AuditExtract
    let choice: AuditChoice
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("audit.title"),
            section: "audit",
            errors: form.errors,
            content: """
                \(AuditCheckNotice(check: extract.lastCheck, texts: texts).html)
                \(ListWithFilters(
                    path: AuditChoice.path,
                    filters: filters,
                    chips: choice.chips(texts),
                    list: list,
                    texts: texts
                ).html)
                """
        )
    }

    private var filters: HTML {
        let outcomes = AuditEvent.Outcome.allCases.map {
            Choice($0.rawValue, texts("audit.outcomes.\($0.rawValue)"))
        }
        return """
            \(TextField("vorgang", texts("audit.filter.vorgang"), in: form,
            hint: texts("audit.filter.actionHint")).html)
            \(SelectField("ergebnis", texts("audit.filter.ergebnis"), choices: outcomes, in: form,
            empty: texts("audit.all")).html)
            \(DayField("von", texts("audit.filter.von"), in: form).html)
            \(DayField("bis", texts("audit.filter.bis"), in: form).html)
            \(TextField("person", texts("audit.filter.person"), in: form).html)
            \(TextField("art", texts("audit.filter.art"), in: form).html)
            \(TextField("kennung", texts("audit.filter.kennung"), in: form).html)
            """
    }

    private var list: HTML {
        guard !extract.entries.isEmpty else {
            return EmptyState(texts("audit.empty"), text: texts("audit.emptyHint")).html
        }
        let columns = ["at", "user", "action", "subject", "outcome"].map {
            Table.Column(texts("audit.\($0)"), $0 == "at" ? .code : .text)
        }
        let next =
            extract.hasMore ? extract.entries.last.map { choice.path(after: AuditPage.Cursor($0)) } : nil
        return Table(texts("audit.caption"), columns: columns, rows: extract.entries.map(row)).html
            + Pagination(previous: choice.after.map { _ in choice.path() }, next: next, texts: texts).html
    }

    private func row(_ entry: AuditEntry) -> [HTML] {
        let event = entry.event
        return [
            "\(HTML.day(event.at.day)) \(event.at.timeOfDay)",
            who(entry),
            """
            <a href="\(AuditChoice.path(action: event.action))">\
            \(words("audit.actions.\(event.action)", or: event.action))</a>
            """,
            subject(event.subject),
            outcome(event),
        ]
    }

    // The end of an identifier tells one subject from another; the link leads to all entries about it.
    private func subject(_ subject: Subject) -> HTML {
        let kind = words("audit.kinds.\(subject.kind)", or: subject.kind)
        guard !subject.id.isEmpty else { return HTML(text: kind) }
        return """
            \(kind) <a href="\(AuditChoice.path(kind: subject.kind, id: subject.id))">\
            <span class="number">…\(String(subject.id.suffix(8)))</span></a>
            """
    }

    private func words(_ key: String, or code: String) -> String {
        texts.has(key) ? texts(key) : code
    }

    private func who(_ entry: AuditEntry) -> HTML {
        guard entry.event.user != nil else { return "\(texts("audit.nobody"))" }
        return entry.userName.map(HTML.name) ?? "\(texts("audit.erased"))"
    }

    private func outcome(_ event: AuditEvent) -> HTML {
        let tones: [AuditEvent.Outcome: Tag.Tone] = [.refused: .warning, .failed: .danger]
        let tag = Tag(texts("audit.outcomes.\(event.outcome.rawValue)"), tones[event.outcome] ?? .neutral)
            .html
        return HTML.joined([tag, HTML.some(event.reference, reason)], by: " ")
    }

    // The sentence the user read; what it was filled with is not in the log.
    private func reason(_ reference: String) -> HTML {
        guard texts.has(reference) else { return "<code>\(reference)</code>" }
        let sentence = texts(reference).replacing(/\{\w+\}/, with: "…")
        return "<span class=\"hint\">\(sentence)</span>"
    }
}

/// When the chains were verified last, and what was found.
struct AuditCheckNotice {
    let check: AuditCheck?
    let texts: Texts

    var html: HTML {
        guard let check else { return NoticeBox(.warning, "<p>\(texts("audit.check.never"))</p>").html }
        let values = [
            "day": check.at.day.german, "time": check.at.timeOfDay, "entries": "\(check.entries)",
            "findings": "\(check.findings)",
        ]
        let key = check.findings == 0 ? "audit.check.sound" : "audit.check.findings"
        return NoticeBox(check.findings == 0 ? .success : .danger, "<p>\(texts(key, values))</p>").html
    }
}
