import AgencyNetwork
import Kernel
import StatusOffice
import WebSupport

/// The form with which an office asks case management; it promises nothing.
struct AskCaseManagementPage {
    let record: ProcedureRecord
    let pathways: PathwayNames
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        ProcedureFrame(record: record, pathways: pathways, texts: texts).page(
            texts("inquiries.ask"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("inquiries.askExplanation"))</p>
                \(form.html(
                    to: InquiryPaths.ask(record.procedure.id),
                    submit: texts("inquiries.askButton"),
                    cancel: RegisterPaths.procedure(record.procedure.id),
                    """
                    \(RadioGroup("kind", texts("inquiries.kind.label"), choices: kinds, in: form).html)
                    \(TextArea("text", texts("inquiries.text"), in: form, hint: texts("inquiries.textHint"), rows: 3,
                    limit: 300, isOptional: true).html)
                    """
                ))
                """
        )
    }

    private var kinds: [Choice] {
        OfficeQuestion.allCases.map { Choice($0.rawValue, texts("inquiries.kind.\($0.rawValue)")) }
    }
}

/// One question with what was answered, for as long as a release allows it (Nachfrage).
struct InquiryPage {
    let record: InquiryRecord
    let pathways: PathwayNames
    let texts: Texts

    private var inquiry: Inquiry { record.inquiry }

    var page: Page {
        ProcedureFrame(record: record.procedure, pathways: pathways, texts: texts).page(
            texts("inquiries.one"),
            width: .reading,
            content: """
                \(question.html)
                \(record.answers.isEmpty ? waiting.html : HTML.each(record.answers) { answer($0) })
                <p>\(texts("inquiries.answersEnd"))</p>
                """
        )
    }

    private var question: SummaryList {
        SummaryList(
            [
                .init(texts("inquiries.kind.label"), "\(texts("inquiries.kind.\(inquiry.kind.rawValue)"))"),
                .init(texts("inquiries.text"), "<span dir=\"auto\">\(inquiry.text)</span>"),
                .init(texts("inquiries.askedOn"), .day(inquiry.askedOn)),
            ],
            texts: texts
        )
    }

    // The one sentence for "nobody counsels this person", "no release", "not answered yet" and "release has ended".
    private var waiting: NoticeBox { NoticeBox(.info, "<p>\(texts("inquiries.delivered"))</p>") }

    private func answer(_ answer: InquiryAnswer) -> HTML {
        NoticeBox(
            answer.result == .answered ? .success : .info,
            title: texts("inquiries.result.\(answer.result.rawValue)"),
            """
            <p dir="auto">\(answer.text)</p>
            <p>\(answer.organisationName ?? texts("inquiries.caseManagement")), \(HTML.day(answer.answeredOn)) ·
            \(texts("inquiries.readableUntil", ["day": answer.releasedUntil.german]))</p>
            """
        ).html
    }
}

/// What was asked of case management in a procedure, with one sentence for whatever has no answer to read.
struct InquiryCard {
    let record: ProcedureRecord
    let texts: Texts

    var html: HTML {
        Card(HTML(text: texts("inquiries.title")), actions: ask, content).html
    }

    private var ask: HTML {
        HTML.when(
            record.procedure.closedOn == nil,
            ButtonLink(texts("inquiries.ask"), path: InquiryPaths.ask(record.procedure.id), .secondary).html
        )
    }

    private var content: HTML {
        guard !record.inquiries.isEmpty else { return "<p>\(texts("inquiries.none"))</p>" }
        return Table(
            texts("inquiries.title"),
            columns: [
                .init(texts("inquiries.kind.label")), .init(texts("inquiries.askedOn"), .day),
                .init(texts("inquiries.stand")),
            ],
            rows: record.inquiries.map { inquiry in
                let name = texts("inquiries.kind.\(inquiry.kind.rawValue)")
                let isAnswered = record.answered.contains(inquiry.id)
                return [
                    "<a href=\"\(InquiryPaths.inquiry(inquiry))\">\(name)</a>", .day(inquiry.askedOn),
                    "\(texts(isAnswered ? "inquiries.answerThere" : "inquiries.delivered"))",
                ]
            }
        ).html
    }
}
