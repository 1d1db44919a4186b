/// Several lines of text, with the number of characters left where there is a limit.
public struct TextArea: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let rows: Int
    public let limit: Int?
    public let isOptional: Bool
    private let texts: Texts

    public init(
        _ name: String,
        _ label: String,
        in form: Form,
        hint: String? = nil,
        rows: Int = 6,
        limit: Int? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.rows = rows
        self.limit = limit
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
            <textarea class="field__input field__input--area"\(frame.control) rows="\(rows)" dir="auto"\
            \(counting)>
            \(value)</textarea>
            """
        )
    }

    private var counting: HTML {
        guard let limit else { return .empty }
        return HTML.attribute("data-behaviour", "character-count")
            + HTML.attribute("data-limit", String(limit))
            + HTML.attribute("data-left", texts("support.form.charactersLeft"))
            + HTML.attribute("data-over", texts("support.form.charactersOver"))
    }
}
