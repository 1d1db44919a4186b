import Kernel

/// What is wrong with a form, field by field in the order of the form, each in one sentence.
public struct FieldErrors: Sendable, ExpressibleByDictionaryLiteral {
    public private(set) var all: [(field: String, sentence: String)]

    public init() {
        all = []
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { ($0.0, $0.1) }
    }

    /// The sentence of a refusal, at the field it names; with an empty field it belongs to the whole form.
    public init(_ refusal: any Refusal, _ texts: Texts) {
        all = [(refusal.field ?? "", texts(refusal.textKey, refusal.textValues))]
    }

    public var isEmpty: Bool { all.isEmpty }

    public subscript(_ field: String) -> String? {
        all.first { $0.field == field }?.sentence
    }

    public mutating func add(_ field: String, _ sentence: String) {
        all.append((field, sentence))
    }
}
