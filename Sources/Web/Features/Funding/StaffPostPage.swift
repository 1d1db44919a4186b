import Kernel
import Steering
import WebSupport

/// One post: its facts, who held it, who paid, what it cost (Personalstelle).
struct StaffPostPage {
    let post: StaffPost
    let form: Form
    /// The form that is open, because it was asked for or refused; it alone keeps what was entered.
    var opened = ""

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            "\(texts("funding.post")) \(post.details.code)",
            section: "funding",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(facts, texts: texts).html)
                <p><a href="\(FundingPaths.changing(post.id))">\(texts("funding.changePost"))</a></p>
                \(HTML.each(PostEntryKind.allCases, course))
                <p><a href="\(FundingPaths.overview)">\(texts("funding.title"))</a></p>
                """
        )
    }

    private func course(_ kind: PostEntryKind) -> HTML {
        let entries = kind.entries(of: post)
        let isOpen = opened == kind.rawValue
        let blank = isOpen ? form : form.filled(with: [:])
        let adding = blank.html(
            to: FundingPaths.entries(post.id, kind.rawValue),
            submit: texts("funding.course.add"),
            kind: .secondary,
            RevisionField(post.revision).html + kind.fields(in: blank, texts)
        )
        return """
            <h2>\(kind.title(texts))</h2>
            \(entries.isEmpty ? EmptyState(texts("funding.course.none")).html : list(kind, entries))
            \(isOpen ? adding : link(to: kind))
            """
    }

    // One form at a time: fields of the same name on one page would share their labels.
    private func link(to kind: PostEntryKind) -> HTML {
        let path = FundingPaths.post(post.id) + "?neu=\(kind.rawValue)"
        return "<p><a href=\"\(path)\">\(kind.title(texts)): \(texts("funding.course.add"))</a></p>"
    }

    private func list(_ kind: PostEntryKind, _ entries: [PostEntry]) -> HTML {
        """
        <ul class="lines lines--plain">\(HTML.each(entries.enumerated()) { place, entry in
            """
            <li class="lines__line"><span>\(entry.line(texts))</span> \(form.button(
                texts("funding.course.remove"),
                to: FundingPaths.entries(post.id, kind.rawValue) + "/streichen",
                .secondary,
                values: ["revision": "\(post.revision.number)", "place": "\(place)"]
            ))</li>

            """
        })</ul>
        """
    }

    private var facts: [SummaryList.Row] {
        let details = post.details
        return [
            .init(texts("funding.field.title"), "\(details.title)"),
            .init(texts("funding.column.block"), "\(texts("funding.block.\(details.block)"))"),
            .init(texts("funding.column.employer"), "\(details.employer)"),
            .init(
                texts("funding.field.way"),
                "\(texts("funding.field.\(details.isPassedOn ? "passedOn" : "own")"))"
            ),
            .init(texts("funding.field.share"), "\(details.fullTimeEquivalent.german)"),
        ]
    }
}

/// The fields of a post.
struct StaffPostForm {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        let blocks = FundingBlock.allCases.map { Choice($0.rawValue, texts("funding.block.\($0)")) }
        let ways = [
            Choice("no", texts("funding.field.own")), Choice("yes", texts("funding.field.passedOn")),
        ]
        return """
            \(RevisionField(of: form).html)
            \(TextField("code", texts("funding.field.code"), in: form).html)
            \(TextField("title", texts("funding.field.title"), in: form).html)
            \(RadioGroup("block", texts("funding.column.block"), choices: blocks, in: form).html)
            \(TextField("employer", texts("funding.column.employer"), in: form).html)
            \(RadioGroup("isPassedOn", texts("funding.field.way"), choices: ways, in: form).html)
            \(TextField("share", texts("funding.field.share"), in: form, hint: texts("funding.field.shareHint")).html)
            """
    }

    static func fields(of post: StaffPost) -> FormFields {
        let details = post.details
        return [
            "code": details.code, "title": details.title, "block": details.block.rawValue,
            "employer": details.employer, "isPassedOn": details.isPassedOn ? "yes" : "no",
            "share": details.fullTimeEquivalent.german, "revision": "\(post.revision.number)",
        ]
    }

    static func details(from reader: inout FieldReader) -> StaffPostDetails? {
        let block = reader.choice("block", of: FundingBlock.self)
        let fields = reader.fields
        guard let block else { return nil }
        return reader.value {
            try StaffPostDetails(
                block: block,
                code: fields["code"],
                title: fields["title"],
                employer: (fields["employer"], fields["isPassedOn"] == "yes"),
                fullTimeEquivalent: FullTimeEquivalent(fields["share"]) ?? .none
            )
        }
    }
}
