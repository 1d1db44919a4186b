/// One line of text.
public struct TextField: Sendable {
    public enum Kind: String, Sendable {
        case text, email, password, search, tel
        /// Whole numbers, entered without spinning wheels.
        case number = "numeric"
        /// A name in any script and direction.
        case name
    }

    public let name: String
    public let label: String
    public let hint: String?
    public let value: String
    public let error: String?
    public let kind: Kind
    public let autocomplete: String?
    public let characters: Int?
    public let isOptional: Bool
    private let texts: Texts

    public init(
        _ name: String,
        _ label: String,
        in form: Form,
        hint: String? = nil,
        kind: Kind = .text,
        autocomplete: String? = nil,
        characters: Int? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.autocomplete = autocomplete
        self.characters = characters
        self.isOptional = isOptional
        value = kind == .password ? "" : form.fields.raw(name)
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
            <input class="field__input\(characters == nil ? "" : " field__input--short")" \
            type="\(type)"\(frame.control) value="\(value)"\(extras)>
            """
        )
    }

    private var type: String {
        switch kind {
        case .number, .name: "text"
        default: kind.rawValue
        }
    }

    private var extras: HTML {
        HTML.attribute("autocomplete", autocomplete ?? (kind == .password ? nil : "off"))
            + HTML.attribute("inputmode", kind == .number ? "numeric" : nil)
            + HTML.attribute("size", characters.map { String($0) })
            + HTML.attribute("dir", kind == .name ? "auto" : nil)
            + HTML.attribute("spellcheck", kind == .text || kind == .search ? nil : "false")
    }
}
