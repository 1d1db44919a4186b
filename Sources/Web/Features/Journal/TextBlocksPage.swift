import Casework
import Kernel
import WebSupport

/// One's own text blocks, with those of the municipality beside them (Textbausteine).
struct TextBlocksPage {
    let blocks: TextBlocks
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("textBlocks.title"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("textBlocks.lead"))</p>
                <h2>\(texts("textBlocks.own"))</h2>
                \(blocks.own.isEmpty ? "<p>\(texts("textBlocks.none"))</p>" : HTML.each(blocks.own, own))
                <h2>\(texts("textBlocks.new"))</h2>
                \(form.html(to: JournalPaths.textBlocks, submit: texts("textBlocks.keep"), fields))
                <h2>\(texts("textBlocks.shared"))</h2>
                \(HTML.each(blocks.shared) { Details($0.title, text($0.text)).html })
                """
        )
    }

    private var fields: HTML {
        """
        \(TextField("title", texts("textBlocks.name"), in: form).html)
        \(TextArea("text", texts("textBlocks.text"), in: form, hint: texts("textBlocks.textHint"), limit: 4000).html)
        """
    }

    private func own(_ block: TextBlock) -> HTML {
        Card(
            .name(block.title),
            level: .three,
            actions: form.button(
                texts("textBlocks.remove"),
                to: JournalPaths.textBlocks + "/entfernen",
                values: ["block": block.id.text]
            ),
            text(block.text)
        ).html
    }

    private func text(_ text: String) -> HTML {
        "<p class=\"note__text\" dir=\"auto\">\(HTML.lines(text))</p>"
    }
}
