/// What a browser sent in a form: texts by field, in the order sent, and files.
public struct FormFields: Sendable, ExpressibleByDictionaryLiteral {
    /// A file of an upload, as the browser named it.
    public struct File: Sendable {
        public let field: String
        public let name: String
        public let contentType: String
        public let bytes: [UInt8]
    }

    public private(set) var texts: [(name: String, value: String)]
    public private(set) var files: [File]

    public init() {
        texts = []
        files = []
    }

    /// Values a form starts with; a name may be there several times.
    public init(dictionaryLiteral elements: (String, String)...) {
        texts = elements.map { ($0.0, $0.1) }
        files = []
    }

    /// Values of fields whose names are only known when the page is drawn.
    public init(_ pairs: [(name: String, value: String)]) {
        texts = pairs
        files = []
    }

    /// The text of a field without spaces around it; empty where the field was not sent.
    public subscript(_ name: String) -> String {
        raw(name).trimmed
    }

    /// The trimmed text, or `nil` where it is empty.
    public func optional(_ name: String) -> String? {
        let text = self[name]
        return text.isEmpty ? nil : text
    }

    /// The text exactly as sent, for passwords.
    public func raw(_ name: String) -> String {
        texts.first { $0.name == name }?.value ?? ""
    }

    /// All texts of a field that may be chosen several times.
    public func all(_ name: String) -> [String] {
        texts.filter { $0.name == name }.map(\.value.trimmed)
    }

    public func has(_ name: String) -> Bool {
        texts.contains { $0.name == name }
    }

    /// The file of a field, or `nil` where none was chosen.
    public func file(_ name: String) -> File? {
        files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    /// The same values with one of them replaced.
    public func setting(_ name: String, to value: String) -> FormFields {
        var fields = self
        fields.texts = texts.filter { $0.name != name } + [(name, value)]
        return fields
    }

    mutating func append(_ name: String, _ value: String) {
        texts.append((name, value))
    }

    mutating func append(_ file: File) {
        files.append(file)
    }
}

extension String {
    var trimmed: String {
        var view = Substring(self)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
