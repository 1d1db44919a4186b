/// Markup in which every interpolated text is escaped; only `HTML` itself is inserted as it is.
public struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    public private(set) var bytes: [UInt8]

    public init(stringLiteral markup: String) {
        bytes = Array(markup.utf8)
    }

    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Text that becomes markup by being escaped.
    public init(text: String) {
        var escaped = StringInterpolation(literalCapacity: text.utf8.count, interpolationCount: 0)
        escaped.appendInterpolation(text)
        bytes = escaped.bytes
    }

    public static let empty: HTML = ""

    public var isEmpty: Bool { bytes.isEmpty }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public static func + (first: HTML, second: HTML) -> HTML {
        var both = first
        both.bytes += second.bytes
        return both
    }

    public static func += (first: inout HTML, second: HTML) {
        first.bytes += second.bytes
    }

    /// One piece of markup per element, in order.
    public static func each<Elements: Sequence>(
        _ elements: Elements,
        _ markup: (Elements.Element) throws -> HTML
    ) rethrows -> HTML {
        var all = HTML.empty
        for element in elements { all.bytes += try markup(element).bytes }
        return all
    }

    /// The pieces one after another, with the separator between them.
    public static func joined(_ pieces: [HTML], by separator: HTML = "") -> HTML {
        var all = HTML.empty
        for (index, piece) in pieces.enumerated() {
            if index > 0 { all.bytes += separator.bytes }
            all.bytes += piece.bytes
        }
        return all
    }

    /// The markup where the condition holds, nothing otherwise.
    public static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
        condition ? markup() : .empty
    }

    /// The markup of a value that may be absent.
    public static func some<Value>(_ value: Value?, _ markup: (Value) -> HTML) -> HTML {
        value.map(markup) ?? .empty
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ markup: String) {
            bytes += markup.utf8
        }

        public mutating func appendInterpolation(_ markup: HTML) {
            bytes += markup.bytes
        }

        public mutating func appendInterpolation(_ text: String) {
            var text = text
            text.withUTF8 { Self.escape($0, into: &bytes) }
        }

        public mutating func appendInterpolation(_ number: Int) {
            bytes += number.description.utf8
        }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendInterpolation(value.description)
        }

        // Runs without special bytes are copied at once: most texts have none.
        private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
            var start = 0
            for index in text.indices {
                guard let replacement = replacement(for: text[index]) else { continue }
                bytes.append(contentsOf: text[start..<index])
                bytes.append(contentsOf: replacement.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: text[start...])
        }

        // NUL is dropped and the C0 controls with it: no text on a page needs them.
        private static func replacement(for byte: UInt8) -> String? {
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            case UInt8(ascii: "`"): "&#96;"
            case 0..<9, 11, 12, 14..<32, 127: ""
            default: nil
            }
        }
    }
}

extension String.StringInterpolation {
    // Markup in a String would be shown as bytes and escaped: almost always the closure meant HTML.
    @available(*, unavailable, message: "give the enclosing literal the type HTML")
    public mutating func appendInterpolation(_ markup: HTML) {}
}
