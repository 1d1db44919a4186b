extension OfficeDocument {
    /// What stands on the paper.
    public var body: HTML {
        """
        \(HTML.when(!head.isEmpty, "<p class=\"council__head\">\(head)</p>\n"))<h1>\(title)</h1>
        \(HTML.each(blocks, markup))
        """
    }

    /// On its way to the printer.
    public var printed: PrintedDocument {
        var document = PrintedDocument(
            title: title,
            language: language,
            style: isWide ? .ledger : .council,
            body: body
        )
        document.foot = head.isEmpty ? title : head
        return document
    }

    /// A page of its own that needs nothing beside it.
    public func page(styledBy sheet: String) -> [UInt8] {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(language)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
            <style>\(HTML(stringLiteral: sheet))</style></head>
            <body class="paper paper--council"><main>\(body)</main></body></html>

            """
        return page.bytes
    }

    private func markup(_ block: Block) -> HTML {
        switch block {
        case .heading(let level, let text): level <= 2 ? "<h2>\(text)</h2>\n" : "<h3>\(text)</h3>\n"
        case .paragraph(let text): paragraphs(text)
        case .list(let items): "<ul>\(HTML.each(items) { "<li>\($0)</li>\n" })</ul>\n"
        case .facts(let facts): rows(facts)
        case .choices(let label, let choices): list(label, choices)
        case .table(let table): table.html
        }
    }

    private func paragraphs(_ text: String) -> HTML {
        .each(Paragraphs.of(text)) { "<p>\($0)</p>\n" }
    }

    private func rows(_ facts: [Fact]) -> HTML {
        """
        <table class="council__facts"><tbody>\(HTML.each(facts) { fact in
            "<tr><th scope=\"row\">\(fact.label)</th><td>\(fact.value)</td></tr>\n"
        })</tbody></table>

        """
    }

    private func list(_ label: String, _ choices: [Choice]) -> HTML {
        """
        \(HTML.when(!label.isEmpty, "<p class=\"council__label\">\(label)</p>"))
        <ul class="council__choices">\(HTML.each(choices) { choice in
            choice.isChosen
                ? "<li class=\"council__chosen\">\(choice.marked)</li>\n" : "<li>\(choice.marked)</li>\n"
        })</ul>

        """
    }
}

/// A text with empty lines between its paragraphs, split into these.
enum Paragraphs {
    static func of(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { $0.joined(separator: " ") }
    }
}
