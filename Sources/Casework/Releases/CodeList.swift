import Kernel

/// Codes that are kept in one field, with commas between them (Codeliste).
public struct CodeList<Code: ListedCode>: Codable, Equatable, Sendable {
    public let codes: [Code]

    /// Each code once, in the order given.
    public init(_ codes: [Code]) {
        var seen: Set<Code> = []
        self.codes = codes.filter { seen.insert($0).inserted }
    }

    public var text: String { codes.map(\.code).joined(separator: ",") }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        codes = text.split(separator: ",").compactMap { Code(code: String($0)) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// What a list of codes may consist of: a text without commas stands for each (Code).
public protocol ListedCode: Hashable, Sendable {
    init?(code: String)
    var code: String { get }
}

extension ListedCode where Self: RawRepresentable<String> {
    public init?(code: String) { self.init(rawValue: code) }
    public var code: String { rawValue }
}

extension LifeDomain: ListedCode {}
extension SpecialCategory: ListedCode {}

extension Identifier: ListedCode {
    public init?(code: String) { self.init(code) }
    public var code: String { text }
}
