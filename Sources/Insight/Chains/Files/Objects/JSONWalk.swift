/// Reads JSON value by value, without a tree of it (JSON-Leser).
struct JSONWalk {
    static let deepest = 64
    static let longestText = 8 << 20

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var place = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func peek() throws -> UInt8 {
        while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
        guard place < bytes.count else {
            throw TextDefect(place, "the file ends too early; it seems to be cut off")
        }
        return bytes[place]
    }

    mutating func take(_ sign: Unicode.Scalar) throws {
        let found = try peek()
        guard UInt32(found) == sign.value else {
            throw TextDefect(place, "„\(sign)“ is expected here, not \(Self.shown(found))")
        }
        place += 1
    }

    private static func shown(_ byte: UInt8) -> String {
        byte >= 0x20 && byte < 0x7F ? "„\(Unicode.Scalar(byte))“" : "the byte \(byte)"
    }

    mutating func object(_ body: (String, inout JSONWalk) throws -> Void) throws {
        try list("{", "}") { text in
            let key = try text.string()
            try text.take(":")
            try body(key, &text)
        }
    }

    mutating func array(_ body: (inout JSONWalk) throws -> Void) throws {
        try list("[", "]", body)
    }

    private mutating func list(
        _ open: Unicode.Scalar,
        _ close: Unicode.Scalar,
        _ body: (inout JSONWalk) throws -> Void
    ) throws {
        try take(open)
        depth += 1
        guard depth <= Self.deepest else {
            throw TextDefect(place, "values stand in each other more than \(Self.deepest) deep")
        }
        defer { depth -= 1 }
        if UInt32(try peek()) == close.value {
            place += 1
            return
        }
        while true {
            try body(&self)
            if try peek() != 0x2C { break }
            place += 1
        }
        try take(close)
    }

    /// A text, number, truth value or null, as text; `nil` for null.
    mutating func scalar() throws -> String? {
        let first = try peek()
        if first == 0x22 { return try string() }
        let start = place
        while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        switch word {
        case "null": return nil
        case "true", "false": return word
        default:
            guard Double(word) != nil, !word.isEmpty else {
                throw TextDefect(start, "a value is expected here")
            }
            return word
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    mutating func skip() throws {
        switch try peek() {
        case 0x7B: try object { _, text in try text.skip() }
        case 0x5B: try array { try $0.skip() }
        default: _ = try scalar()
        }
    }

    mutating func end() throws {
        while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
        guard place == bytes.count else {
            throw TextDefect(place, "nothing may come after the end of the log")
        }
    }

    mutating func string() throws -> String {
        try take("\"")
        let start = place
        while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5C, bytes[place] >= 0x20 {
            place += 1
        }
        if place < bytes.count, bytes[place] == 0x22 {
            place += 1
            return try checked(bytes[start..<place - 1], at: start)
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws -> String {
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            guard byte >= 0x20 else {
                throw TextDefect(place, "the control character \(byte) is not allowed in a text")
            }
            guard text.count <= Self.longestText else {
                throw TextDefect(start, "this text is longer than 8 MB")
            }
            place += 1
            if byte == 0x22 { return try checked(text[...], at: start) }
            if byte == 0x5C { text += try escape().utf8 } else { text.append(byte) }
        }
        throw TextDefect(start, "this text does not end; the file seems to be cut off")
    }

    private func checked(_ text: some Collection<UInt8>, at start: Int) throws -> String {
        guard text.count <= Self.longestText else { throw TextDefect(start, "this text is longer than 8 MB") }
        guard let string = String(validating: text, as: UTF8.self) else {
            throw TextDefect(start, "this text is not UTF-8")
        }
        return string
    }

    private mutating func escape() throws -> String {
        guard place < bytes.count else {
            throw TextDefect(place, "the file ends too early; it seems to be cut off")
        }
        let sign = bytes[place]
        place += 1
        switch sign {
        case 0x6E: return "\n"
        case 0x74: return "\t"
        case 0x72: return "\r"
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x22, 0x2F, 0x5C: return String(Unicode.Scalar(sign))
        case 0x75: return try unicode()
        default: throw TextDefect(place - 1, "„\\\(Unicode.Scalar(sign))“ is not known in JSON")
        }
    }

    private mutating func unicode() throws -> String {
        let start = place - 2
        let first = try unit()
        if UTF16.isLeadSurrogate(first), place + 1 < bytes.count, bytes[place] == 0x5C,
            bytes[place + 1] == 0x75
        {
            place += 2
            let second = try unit()
            guard UTF16.isTrailSurrogate(second) else {
                throw TextDefect(start, "half of a sign stands here")
            }
            return String(decoding: [first, second], as: UTF16.self)
        }
        guard let scalar = Unicode.Scalar(UInt32(first)) else {
            throw TextDefect(start, "half of a sign stands here")
        }
        return String(scalar)
    }

    private mutating func unit() throws -> UInt16 {
        guard place + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw TextDefect(place, "four digits are expected after „\\u“") }
        place += 4
        return unit
    }
}
