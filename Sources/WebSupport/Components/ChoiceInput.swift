/// One radio button or check box with its label.
struct ChoiceInput {
    enum Kind: String {
        case radio, checkbox
    }

    let kind: Kind
    let id: String
    let name: String
    let choice: Choice
    let isChosen: Bool

    var html: HTML {
        """
        <div class="choice">
        <input class="choice__input" type="\(kind.rawValue)" id="\(id)" name="\(name)" value="\(choice.value)"\
        \(HTML.flag("checked", isChosen))\
        \(HTML.attribute("aria-describedby", choice.hint == nil ? nil : "\(id)-about"))>
        <label class="choice__label" for="\(id)">\(choice.label)</label>
        \(HTML.some(choice.hint) { "<p class=\"choice__hint\" id=\"\(id)-about\">\($0)</p>" })
        </div>
        """
    }
}
