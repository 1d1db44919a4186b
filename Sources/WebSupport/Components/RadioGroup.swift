/// One answer out of a few, all of them in sight.
public struct RadioGroup: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let choices: [Choice]
    public let isOptional: Bool
    private let texts: Texts

    public init(
        _ name: String,
        _ label: String,
        choices: [Choice],
        in form: Form,
        hint: String? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.choices = choices
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
        let options = choices.enumerated().map { index, choice in
            ChoiceInput(
                kind: .radio,
                id: index == 0 ? frame.id : "\(frame.id)-\(index + 1)",
                name: name,
                choice: choice,
                isChosen: choice.value == value
            ).html
        }
        return frame.group(.joined(options, by: "\n"), "radio-group")
    }
}
