import WebSupport

/// A page of plain explanation, all of it in the translations: sections with a heading and paragraphs.
struct AboutPage {
    let name: String
    let texts: Texts

    var page: Page {
        Page(
            texts("about.\(name).title"),
            width: .reading,
            content: """
                <p class="lead">\(texts("about.\(name).lead"))</p>
                \(HTML.each(1...9, section))
                """
        )
    }

    private func section(_ number: Int) -> HTML {
        let key = "about.\(name).section\(number)"
        guard texts.has(key + ".title") else { return .empty }
        return "<h2>\(texts(key + ".title"))</h2><p>\(HTML.lines(texts(key + ".text")))</p>"
    }
}
