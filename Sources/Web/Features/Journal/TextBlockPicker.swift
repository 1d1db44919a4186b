import Casework
import Kernel
import WebSupport

/// Buttons that send the form to have something added to it; nothing is saved and nothing typed is lost.
struct TextBlockPicker {
    let choices: NoteChoices
    let path: String
    let texts: Texts

    var html: HTML {
        """
        <div class="note__blocks">
        \(Details(
            texts("journal.blocks.title"),
            """
            <p>\(texts("journal.blocks.explanation"))</p>
            <div class="note__block-list">
            \(HTML.each(choices.profile.textBlocks) { button($0.title, $0.code) })
            \(HTML.each(choices.ownBlocks) { button($0.title, Self.own + $0.id.text) })
            </div>
            <p><a href="\(JournalPaths.textBlocks)">\(texts("journal.blocks.manage"))</a></p>
            """
        ).html)
        \(Button(texts("journal.contact.more"), .secondary, name: "more", value: "1", path: path).html)
        </div>
        """
    }

    // Back at the text, also where no script moves there.
    private func button(_ title: String, _ code: String) -> HTML {
        Button(title, .secondary, name: "insert", value: code, path: path + "#field-text").html
    }

    static let own = "own-"
    static func isAsked(_ fields: FormFields) -> Bool { fields.has("insert") || fields.has("more") }

    /// What was entered, with the chosen block at the end of the text.
    func inserting(_ fields: FormFields) -> FormFields {
        let code = fields["insert"]
        let shared = choices.profile.textBlocks.first { $0.code == code }?.text
        let own = choices.ownBlocks.first { Self.own + $0.id.text == code }?.text
        guard let block = shared ?? own else { return fields }
        let text = fields.raw("text")
        return fields.setting("text", to: text.isEmpty ? block : text + "\n\n" + block)
    }
}
