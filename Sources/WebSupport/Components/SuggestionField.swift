/// One line of text with suggestions; anything else may be written too (Vorschläge).
public struct SuggestionField: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let suggestions: [String]
    public let isOptional: Bool
    private let texts: Texts

    public init(
        _ name: String,
        _ label: String,
        suggestions: [String],
        in form: Form,
        hint: String? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.suggestions = suggestions
        self.hint = hint
        self.isOptional = isOptional
        value = form.fields.raw(name)
        error = form.errors[name]
        texts = form.texts
    }

    public var html: HTML {
        let frame = FieldFrame(
            name: name,
            label: label,
            hint: hint,
            error: error,
            isOptional: isOptional,
            texts: texts
        )
        return frame.around(
            """
            <input class="field__input" type="text"\(frame.control) value="\(value)" dir="auto" \
            list="\(frame.id)-list" autocomplete="off">
            <datalist id="\(frame.id)-list">
            \(HTML.each(suggestions) { "<option value=\"\($0)\"></option>\n" })</datalist>
            """
        )
    }
}
