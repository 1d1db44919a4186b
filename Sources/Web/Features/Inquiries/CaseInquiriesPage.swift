import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// What offices of block 3 asked about a household under its releases, and what they were asked (Nachfragen).
struct CaseInquiriesPage {
    let inquiries: CaseInquiries
    let texts: Texts

    private var caseFile: CaseFile { inquiries.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .consents, texts: texts).page(
            texts("inquiries.caseTitle"),
            actions: HTML.when(caseFile.isOpen && !inquiries.askable.isEmpty, ask),
            content: """
                <p>\(texts("inquiries.caseExplanation"))</p>
                <h2>\(texts("inquiries.received"))</h2>
                \(inquiries.delivered.isEmpty ? "<p>\(texts("inquiries.nothingReceived"))</p>" : received.html)
                <h2>\(texts("inquiries.askedTitle"))</h2>
                \(inquiries.asked.isEmpty ? "<p>\(texts("inquiries.nothingAsked"))</p>" : asked.html)
                """
        )
    }

    private var ask: HTML {
        ButtonLink(texts("inquiries.askOffice"), path: InquiryPaths.new(caseFile.id), .secondary).html
    }

    private var received: Table {
        Table(
            texts("inquiries.received"),
            columns: [
                .init(texts("inquiries.kind.label")), .init(texts("inquiries.about")),
                .init(texts("inquiries.from")), .init(texts("inquiries.askedOn"), .day),
                .init(texts("inquiries.stand")), .init(texts("inquiries.looks")),
            ],
            rows: inquiries.delivered.map { inquiry in
                let path = InquiryPaths.answer(caseFile.id, inquiry.id)
                let state = inquiry.answer.map { "inquiries.result.\($0.result.rawValue)" }
                return [
                    "<a href=\"\(path)\">\(texts("inquiries.kind.\(inquiry.asked.kind.rawValue)"))</a>",
                    .name(inquiry.person.details.displayName), HTML(text: inquiry.asked.organisationName),
                    .day(inquiry.asked.askedOn), "\(texts(state ?? "inquiries.waits"))", looks(inquiry),
                ]
            }
        )
    }

    private func looks(_ inquiry: DeliveredInquiry) -> HTML {
        let lines = (inquiries.looks[inquiry.id] ?? []).prefix(3).map { look -> HTML in
            "\(HTML.day(look.at.day)) \(look.at.timeOfDay) \(HTML.name(look.readerName))"
        }
        return lines.isEmpty ? "–" : .joined(Array(lines), by: "<br>")
    }

    private var asked: Table {
        Table(
            texts("inquiries.askedTitle"),
            columns: [
                .init(texts("inquiries.question.label")), .init(texts("inquiries.about")),
                .init(texts("inquiries.to")), .init(texts("inquiries.askedOn"), .day),
                .init(texts("inquiries.answer")),
            ],
            rows: inquiries.asked.map { inquiry in
                [
                    "\(texts("inquiries.question.\(inquiry.kind.rawValue)"))",
                    .name(inquiries.name(of: inquiry.personId)),
                    HTML(text: inquiries.agency(inquiry.organisationId)), .day(inquiry.askedOn),
                    answer(to: inquiry),
                ]
            }
        )
    }

    private func answer(to inquiry: CaseInquiry) -> HTML {
        guard inquiries.holds(inquiry) else { return "\(texts("inquiries.releaseEnded"))" }
        guard let answer = inquiry.answer else { return "\(texts("inquiries.waits"))" }
        let result = texts("inquiries.result.\(answer.result.rawValue)")
        return "\(result), \(HTML.day(answer.day))<br><span dir=\"auto\">\(answer.text)</span>"
    }
}

/// One question of an office with the release that let it through, and the form that answers it.
struct AnswerInquiryPage {
    let inquiries: CaseInquiries
    let inquiry: DeliveredInquiry
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { inquiries.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .consents, texts: texts).page(
            texts("inquiries.one"),
            errors: form.errors,
            width: .reading,
            content: "\(facts.html)\(inquiry.answer.map(given) ?? answer)"
        )
    }

    private var facts: SummaryList {
        let (asked, ground) = (inquiry.asked, inquiry.ground.details)
        let until = ground.period.until?.german ?? ""
        return SummaryList(
            [
                .init(texts("inquiries.from"), HTML(text: asked.organisationName)),
                .init(texts("inquiries.about"), .name(inquiry.person.details.displayName)),
                .init(texts("inquiries.kind.label"), "\(texts("inquiries.kind.\(asked.kind.rawValue)"))"),
                .init(texts("inquiries.text"), "<span dir=\"auto\">\(asked.text)</span>"),
                .init(texts("inquiries.askedOn"), .day(asked.askedOn)),
                .init(texts("inquiries.purpose"), "<span dir=\"auto\">\(ground.purpose)</span>"),
                .init(texts("inquiries.releasedUntil"), "\(until)"),
            ],
            texts: texts
        )
    }

    private func given(_ answer: GivenAnswer) -> HTML {
        NoticeBox(
            .info,
            title: texts("inquiries.result.\(answer.result.rawValue)"),
            "<p dir=\"auto\">\(answer.text)</p><p>\(HTML.day(answer.answeredOn))</p>"
        ).html
    }

    private var answer: HTML {
        """
        <p>\(texts("inquiries.answerExplanation"))</p>
        \(HTML.when(caseFile.sight?.isProtected == true,
        NoticeBox(.warning, "<p>\(texts("inquiries.protectedWarning"))</p>").html))
        \(form.html(
            to: InquiryPaths.answer(caseFile.id, inquiry.id),
            submit: texts("inquiries.answerButton"),
            cancel: InquiryPaths.list(caseFile.id),
            """
            \(AnswerFields(form: form).html)
            \(CheckboxGroup("purpose", texts("inquiries.purposeCheck"),
            choices: [Choice("yes", texts("inquiries.purposeFits"))], in: form, isOptional: true).html)
            """
        ))
        """
    }
}
