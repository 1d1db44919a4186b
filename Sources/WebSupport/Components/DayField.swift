/// A day, typed in one field as Germans write it.
public struct DayField: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let autocomplete: String?
    public let isOptional: Bool
    private let texts: Texts

    /// With `allowsUncertain` the hint also offers a month, a year or "unbekannt".
    public init(
        _ name: String,
        _ label: String,
        in form: Form,
        hint: String? = nil,
        allowsUncertain: Bool = false,
        autocomplete: String? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint =
            hint ?? form.texts(allowsUncertain ? "support.form.uncertainDayHint" : "support.form.dayHint")
        self.autocomplete = autocomplete
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
            <input class="field__input field__input--day" type="text"\(frame.control) value="\(value)" size="12" \
            autocomplete="\(autocomplete ?? "off")" spellcheck="false">
            """
        )
    }
}
