import WebSupport

/// What the person is asked to agree to, in one language (Einwilligungstext).
///
/// The German text is the binding one; it lies in `Resources/Texts/consent`.
public struct ConsentText: Codable, Equatable, Sendable {
    public struct Section: Codable, Equatable, Sendable {
        public let heading: String
        public let text: String
    }

    public let title: String
    public let sections: [Section]
    public let declaration: String
}

/// The consent texts the municipality has used, by version; German, because that text is the binding one.
public struct ConsentTexts: Sendable {
    let text: @Sendable (_ version: Int) -> ConsentText?

    public init(_ text: @escaping @Sendable (_ version: Int) -> ConsentText?) {
        self.text = text
    }
}
