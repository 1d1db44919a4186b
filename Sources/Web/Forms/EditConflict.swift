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
        """
        <div class="table-frame"><table class="table">
        <thead><tr><th scope="col">\(texts("forms.conflict.field"))</th>
        <th scope="col">\(texts("forms.conflict.mine"))</th><th scope="col">\(texts("forms.conflict.theirs"))</th></tr></thead>
        <tbody>\(HTML.each(lines) { line in
            """
            <tr><th scope="row">\(line.label)</th><td>\(shown(line.mine))</td><td>\(shown(line.theirs))</td></tr>
            """
        })</tbody></table></div>
        """
    }

    private func shown(_ text: String) -> HTML {
        text.isEmpty ? "<span aria-label=\"\(texts("forms.conflict.empty"))\">–</span>" : .name(text)
    }
}
