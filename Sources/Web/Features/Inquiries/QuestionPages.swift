import AgencyNetwork
import Kernel
import StatusOffice
import WebSupport

/// What case management asks the office, each under a release (Fragen des Fallmanagements).
struct QuestionListPage {
    let questions: [ReceivedQuestion]
    let texts: Texts

    var page: Page {
        Page(
            texts("inquiries.questions"),
            section: "register",
            content: """
                <p>\(texts("inquiries.questionsExplanation"))</p>
                \(questions.isEmpty ? EmptyState(texts("inquiries.noQuestions")).html : table.html)
                """
        )
    }

    private var table: Table {
        Table(
            texts("inquiries.questions"),
            columns: [
                .init(texts("inquiries.about")), .init(texts("inquiries.question.label")),
                .init(texts("inquiries.askedOn"), .day), .init(texts("inquiries.stand")),
            ],
            rows: questions.map { question in
                let name = HTML.name(question.about.registerName)
                let state = question.answer.map { "inquiries.result.\($0.result.rawValue)" }
                return [
                    "<a href=\"\(InquiryPaths.question(question.id))\">\(name)</a>",
                    "\(texts("inquiries.question.\(question.kind.rawValue)"))", .day(question.askedOn),
                    "\(texts(state ?? "inquiries.waits"))",
                ]
            }
        )
    }
}

/// One question of case management, and the form that answers it.
struct QuestionPage {
    let record: QuestionRecord
    let pathways: PathwayNames
    let form: Form

    private var texts: Texts { form.texts }
    private var question: ReceivedQuestion { record.question }

    var page: Page {
        Page(
            texts("inquiries.question.label"),
            section: "register",
            errors: form.errors,
            width: .reading,
            content: "\(facts.html)\(procedures)\(question.answer.map(given) ?? answer)"
        )
    }

    private var facts: SummaryList {
        let birth = question.about.birth
        return SummaryList(
            [
                .init(texts("inquiries.about"), .name(question.about.registerName)),
                .init(texts("persons.birth"), birth == .unknown ? "" : "\(birth.german)"),
                .init(
                    texts("inquiries.question.label"),
                    "\(texts("inquiries.question.\(question.kind.rawValue)"))"
                ),
                .init(texts("inquiries.text"), "<span dir=\"auto\">\(question.text)</span>"),
                .init(
                    texts("inquiries.askedBy"),
                    "\(HTML.name(question.askedByName)), \(question.organisationName)"
                ),
                .init(texts("inquiries.purpose"), "<span dir=\"auto\">\(question.purpose)</span>"),
                .init(texts("inquiries.releasedUntil"), .day(question.releasedUntil)),
            ],
            texts: texts
        )
    }

    private var procedures: HTML {
        let items = record.procedures.map { procedure -> HTML in
            let name = HTML.name(procedure.applicant.registerName)
            let pathway = pathways.name(procedure.matter.pathway, texts)
            let tags = ProcedureTags(procedure: procedure, today: record.today, texts: texts).html
            return
                "<li><a href=\"\(RegisterPaths.procedure(procedure.id))\">\(name)</a>, \(pathway) \(tags)</li>"
        }
        guard !items.isEmpty else { return "<p>\(texts("inquiries.noProcedure"))</p>" }
        return "<h2>\(texts("inquiries.sameBirthday"))</h2><ul>\(HTML.joined(items))</ul>"
    }

    private func given(_ answer: QuestionAnswer) -> HTML {
        NoticeBox(
            .info,
            title: texts("inquiries.result.\(answer.result.rawValue)"),
            "<p dir=\"auto\">\(answer.text)</p><p>\(HTML.day(answer.day))</p>"
        ).html
    }

    private var answer: HTML {
        form.html(
            to: InquiryPaths.question(question.id),
            submit: texts("inquiries.answerButton"),
            cancel: InquiryPaths.questions,
            AnswerFields(form: form).html
        )
    }
}

/// How one answers: with words, or not at all.
struct AnswerFields {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(RadioGroup("result", texts("inquiries.result.label"), choices: InquiryResult.allCases.map {
            Choice($0.rawValue, texts("inquiries.result.choose.\($0.rawValue)"))
        }, in: form).html)
        \(TextArea("text", texts("inquiries.answer"), in: form, hint: texts("inquiries.answerHint"), rows: 4,
        limit: 500, isOptional: true).html)
        """
    }
}
