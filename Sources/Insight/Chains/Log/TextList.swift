/// Many texts in one block of UTF-8 bytes, numbered from 0 (Textliste).
public struct TextList: Sendable, Equatable {
    public private(set) var bytes: [UInt8] = []
    /// Where each text ends in `bytes`; it begins where the one before ends.
    public private(set) var ends: [Int] = []

    public init() {}

    public init(_ texts: some Sequence<String>) {
        for text in texts { append(text) }
    }

    public var count: Int { ends.count }

    public subscript(_ number: Int) -> String {
        String(decoding: bytes[range(of: number)], as: UTF8.self)
    }

    public func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    public mutating func append(_ text: String) {
        append(utf8: text.utf8)
    }

    public mutating func append(utf8 text: some Sequence<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }

    public mutating func append(contentsOf other: TextList) {
        let shift = bytes.count
        bytes.append(contentsOf: other.bytes)
        ends.append(contentsOf: other.ends.lazy.map { $0 + shift })
    }

    /// The texts in another order, or some of them.
    public func picked(_ numbers: some Sequence<Int>) -> TextList {
        numbers.reduce(into: TextList()) { $0.append(utf8: bytes[range(of: $1)]) }
    }

    public mutating func reserve(texts: Int, bytes count: Int) {
        ends.reserveCapacity(texts)
        bytes.reserveCapacity(count)
    }

    public var all: [String] { (0..<count).map { self[$0] } }
}
