import Kernel
import Steering
import WebSupport

/// One grant notice: what was granted, called and is still due (Förderbescheid).
struct GrantNoticePage {
    let notice: GrantNotice
    let today: Day
    let form: Form
    var refused = ""

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            notice.details.reference,
            section: "funding",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(facts, texts: texts).html)
                <p><a href="\(FundingPaths.changing(notice.id))">\(texts("funding.changeNotice"))</a></p>
                \(HTML.when(!notice.former.isEmpty, former))
                <h2>\(texts("funding.calls"))</h2>
                \(notice.calls.isEmpty ? EmptyState(texts("funding.course.none")).html : calls)
                \(Details(texts("funding.addCall"), isOpen: refused == "call", calling).html)
                <h2>\(texts("funding.deadlines"))</h2>
                \(notice.deadlines.isEmpty ? EmptyState(texts("funding.course.none")).html : deadlines)
                \(Details(texts("funding.setDeadline"), isOpen: refused == "deadline", setting).html)
                <p><a href="\(FundingPaths.overview)">\(texts("funding.title"))</a></p>
                """
        )
    }

    private var facts: [SummaryList.Row] {
        facts(of: notice.details) + [
            .init(texts("funding.column.called"), "\(notice.called.german)"),
            .init(texts("funding.column.open"), "\(notice.open.german)"),
        ]
    }

    private func facts(of details: GrantNoticeDetails) -> [SummaryList.Row] {
        let period = "\(details.period.from.german) – \(details.period.until?.german ?? "…")"
        return [
            .init(texts("funding.column.authority"), "\(details.authority)"),
            .init(texts("funding.column.block"), "\(texts("funding.block.\(details.block)"))"),
            .init(texts("funding.field.kind"), "\(texts("funding.kind.\(details.block.kind)"))"),
            .init(texts("funding.field.issuedOn"), .day(details.issuedOn)),
            .init(texts("funding.field.period"), "\(period)"),
            .init(texts("funding.column.amount"), "\(details.amount.german)"),
        ]
    }

    private var former: HTML {
        Details(
            texts("funding.former"),
            HTML.each(notice.former.reversed()) { former in
                """
                <h3>\(texts("funding.formerUntil", ["day": former.until.german]))</h3>
                \(SummaryList(
                    [.init(texts("funding.column.reference"), "\(former.details.reference)")]
                        + facts(of: former.details),
                    texts: texts
                ).html)

                """
            }
        ).html
    }

    private var calls: HTML {
        Table(
            texts("funding.calls"),
            columns: [
                .init(texts("funding.field.day"), .day), .init(texts("funding.field.amount"), .number),
                .init(texts("funding.field.note")),
            ],
            rows: notice.calls.map { ["\($0.day.german)", "\($0.amount.german)", "\($0.note)"] }
        ).html
    }

    private var deadlines: HTML {
        Table(
            texts("funding.deadlines"),
            columns: [
                .init(texts("funding.field.what")), .init(texts("funding.field.day"), .day),
                .init(texts("funding.field.state")),
            ],
            rows: notice.deadlines.map { ["\($0.title)", "\($0.day.german)", state($0)] }
        ).html
    }

    private func state(_ deadline: GrantDeadline) -> HTML {
        if let done = deadline.doneOn { return "\(texts("funding.done", ["day": done.german]))" }
        guard deadline.isOverdue(on: today) else { return "\(texts("funding.notDone"))" }
        return Tag(texts("funding.overdue"), .warning).html
    }

    private var calling: HTML {
        let shown = refused == "call" ? form : form.filled(with: [:])
        return shown.html(
            to: FundingPaths.calls(notice.id),
            submit: texts("funding.addCall"),
            kind: .secondary,
            """
            \(RevisionField(notice.revision).html)
            \(DayField("day", texts("funding.field.day"), in: shown).html)
            \(TextField("amount", texts("funding.field.amount"), in: shown,
                hint: texts("funding.field.moneyHint")).html)
            \(TextField("note", texts("funding.field.note"), in: shown, isOptional: true).html)
            """
        )
    }

    private var setting: HTML {
        let shown = refused == "deadline" ? form : form.filled(with: [:])
        return shown.html(
            to: FundingPaths.deadlines(notice.id),
            submit: texts("funding.setDeadline"),
            kind: .secondary,
            """
            \(RevisionField(notice.revision).html)
            \(TextField("title", texts("funding.field.what"), in: shown, hint: texts("funding.field.whatHint")).html)
            \(DayField("day", texts("funding.field.due"), in: shown).html)
            \(DayField("doneOn", texts("funding.field.doneOn"), in: shown, isOptional: true).html)
            """
        )
    }
}

/// The fields of a grant notice.
struct GrantNoticeForm {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        let blocks = FundingBlock.allCases.map { Choice($0.rawValue, texts("funding.block.\($0)")) }
        return """
            \(RevisionField(of: form).html)
            \(TextField("reference", texts("funding.column.reference"), in: form).html)
            \(TextField("authority", texts("funding.column.authority"), in: form).html)
            \(RadioGroup("block", texts("funding.column.block"), choices: blocks, in: form).html)
            \(DayField("issuedOn", texts("funding.field.issuedOn"), in: form).html)
            \(DayField("from", texts("funding.field.from"), in: form).html)
            \(DayField("until", texts("funding.field.until"), in: form).html)
            \(TextField("amount", texts("funding.field.amount"), in: form, hint: texts("funding.field.moneyHint")).html)
            """
    }

    static func fields(of notice: GrantNotice) -> FormFields {
        let details = notice.details
        return [
            "reference": details.reference, "authority": details.authority, "block": details.block.rawValue,
            "issuedOn": details.issuedOn.german, "from": details.period.from.german,
            "until": details.period.until?.german ?? "", "amount": details.amount.germanNumber,
            "revision": "\(notice.revision.number)",
        ]
    }

    static func details(from reader: inout FieldReader) -> GrantNoticeDetails? {
        let block = reader.choice("block", of: FundingBlock.self)
        let issued = reader.day("issuedOn")
        let from = reader.day("from")
        let until = reader.day("until")
        let fields = reader.fields
        guard let block, let issued, let from, let until else { return nil }
        guard let period = Period(from: from, until: until) else {
            reader.errors(add: "funding.refusal.endsBeforeItBegins", to: "until")
            return nil
        }
        return reader.value {
            try GrantNoticeDetails(
                reference: fields["reference"],
                authority: fields["authority"],
                block: block,
                issuedOn: issued,
                period: period,
                amount: Money(german: fields["amount"]) ?? .zero
            )
        }
    }
}
