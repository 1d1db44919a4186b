/// A stretch of XML text and a place in it that moves on (Leseort).
struct XMLText {
    /// Bytes an attribute's value may have.
    static let longestValue = 8 << 20

    let base: UnsafePointer<UInt8>
    let end: Int
    /// Whether nothing comes after the end.
    let isLast: Bool
    var place = 0

    init(_ base: UnsafePointer<UInt8>, count: Int, isLast: Bool) {
        self.base = base
        end = count
        self.isLast = isLast
    }

    /// The stretch ends before what was begun in it; thrown to wait for more.
    struct Incomplete: Error {}

    func byte(_ ahead: Int = 0) throws -> UInt8 {
        guard place + ahead < end else { throw Incomplete() }
        return base[place + ahead]
    }

    func starts(with word: StaticString) -> Bool {
        guard place + word.utf8CodeUnitCount <= end else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { base[place + $0] == word.utf8Start[$0] }
    }

    mutating func skipSpace() {
        while place < end, XMLSign.isSpace(base[place]) { place += 1 }
    }

    /// Moves behind the next such word.
    mutating func skip(past word: StaticString) throws {
        let first = word.utf8Start[0]
        while place < end {
            if base[place] == first, starts(with: word) {
                place += word.utf8CodeUnitCount
                return
            }
            if base[place] == 0 {
                throw TextDefect(place, "a NUL byte stands here, which XML does not allow")
            }
            place += 1
        }
        throw Incomplete()
    }

    mutating func name() throws -> Range<Int> {
        let start = place
        while try XMLSign.isName(byte()) { place += 1 }
        guard place > start else { throw TextDefect(place, "a name is expected here, not \(shown)") }
        return start..<place
    }

    /// The sign that stands here, for a sentence.
    var shown: String {
        guard place < end else { return "the end" }
        return base[place] >= 0x20 && base[place] < 0x7F
            ? "„\(Unicode.Scalar(base[place]))“" : "the byte \(base[place])"
    }

    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// A text without references, checked to be UTF-8.
    func string(_ range: Range<Int>) throws -> String {
        guard let string = String(validating: text(range), as: UTF8.self) else {
            let offset = range.lowerBound + UTF8Check.validCount(text(range))
            throw TextDefect(offset, "these bytes are not UTF-8; does the file name its encoding rightly?")
        }
        return string
    }

    func decoded(_ range: Range<Int>) throws -> String {
        guard text(range).contains(where: { $0 < 0x20 || $0 == XMLSign.ampersand }) else {
            return try string(range)
        }
        return try XMLReferences.decoded(self, range)
    }
}

/// Where a text stops being UTF-8 (Zeichenprüfung).
enum UTF8Check {
    static func validCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var decoder = UTF8(), iterator = text.makeIterator(), valid = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        return valid
    }
}
