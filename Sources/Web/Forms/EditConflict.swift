import WebSupport

/// Shows, field by field, what someone else saved while this form was being filled in.
///
/// The form below keeps what was entered; saving it again is then a decision, not an accident.
struct EditConflict {
    struct Line {
        let label: String
        let mine: String
        let theirs: String
    }

    let lines: [Line]
    let texts: Texts

    /// Compares the form as it was sent with the record as it is kept now, both as form fields.
    init(mine: FormFields, theirs: FormFields, labels: KeyValuePairs<String, String>, texts: Texts) {
        self.init(mine: mine, theirs: theirs, labels: labels.map { ($0.key, $0.value) }, texts: texts)
    }

    /// For forms whose fields are only known when the page is drawn.
    init(mine: FormFields, theirs: FormFields, labels: [(name: String, label: String)], texts: Texts) {
        self.texts = texts
        lines = labels.compactMap { name, label in
            mine[name] == theirs[name] ? nil : Line(label: label, mine: mine[name], theirs: theirs[name])
        }
    }

    var html: HTML {
        NoticeBox(.warning, title: texts("forms.conflict.title"), content, isAnnounced: true).html
    }

    private var content: HTML {
        """
        <p>\(texts("forms.conflict.explanation"))</p>
        \(HTML.when(!lines.isEmpty, table))
        """
    }

    private var table: HTML {
        Table(
            texts("forms.conflict.title"),
            columns: [
                .init(texts("forms.conflict.field")), .init(texts("forms.conflict.mine")),
                .init(texts("forms.conflict.theirs")),
            ],
            rows: lines.map { [HTML(text: $0.label), shown($0.mine), shown($0.theirs)] }
        ).html
    }

    private func shown(_ text: String) -> HTML {
        text.isEmpty ? "<span aria-label=\"\(texts("forms.conflict.empty"))\">–</span>" : .name(text)
    }
}
