/// One answer out of many, from a list that opens.
public struct SelectField: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let choices: [Choice]
    /// Text of the entry that stands for no answer.
    public let empty: String?
    public let isOptional: Bool
    private let texts: Texts

    public init(
        _ name: String,
        _ label: String,
        choices: [Choice],
        in form: Form,
        empty: String? = nil,
        hint: String? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.choices = choices
        self.empty = empty
        self.isOptional = isOptional
        value = form.fields[name]
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
            <select class="field__input field__input--select"\(frame.control)>
            \(HTML.some(empty) { "<option value=\"\">\($0)</option>" })
            \(HTML.each(choices) { choice in
                """
                <option value="\(choice.value)"\(HTML.flag("selected", choice.value == value))>\(choice.label)</option>

                """
            })</select>
            """
        )
    }
}
