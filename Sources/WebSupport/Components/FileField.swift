/// A file to hand in.
public struct FileField: Sendable {
    public let name: String
    public let label: String
    public let hint: String?
    public let error: String?
    /// Kinds the browser offers first, `.csv,.txt`.
    public let accept: String?
    private let texts: Texts

    public init(_ name: String, _ label: String, in form: Form, hint: String? = nil, accept: String? = nil) {
        self.name = name
        self.label = label
        self.hint = hint
        self.accept = accept
        error = form.errors[name]
        texts = form.texts
    }

    public var html: HTML {
        let frame = FieldFrame(
            name: name,
            label: label,
            hint: hint,
            error: error,
            isOptional: false,
            texts: texts
        )
        return frame.around(
            """
            <input class="field__input field__input--file" type="file"\(frame.control)\
            \(HTML.attribute("accept", accept))>
            """
        )
    }
}
