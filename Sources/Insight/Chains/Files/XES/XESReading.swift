/// The reading of an XES file: where it may be cut, and what becomes of each stretch (Leseauftrag XES).
final class XESReading: ReadingJob {
    private let assembly = XESAssembly()
    /// Whether the next stretch begins inside a case, as far as the end of the last one tells.
    private var isInCase = false

    /// One thread's scanner, and what its columns are called in the assembly.
    final class Reader {
        let scanner = XESScanner()
        var translation = XESAssembly.Translation()
        var scope = ReadPlace.outside
    }

    func reader() -> Reader { Reader() }

    func begin(_ stretch: Stretch) { stretch.isInCase = isInCase }

    func end(of stretch: Stretch) -> Int? {
        if let end = XESCut.end(of: "trace", stretch) {
            isInCase = false
            return end
        }
        isInCase = true
        return XESCut.end(of: "event", stretch)
    }

    func read(_ stretch: Stretch, _ reader: Reader, carefully: Bool) throws -> Int {
        if carefully {
            reader.scope = reader.scanner.cursor.scope
        } else {
            reader.scope = stretch.number == 0 ? .outside : stretch.isInCase ? .trace : .log
            reader.scanner.isBegun = stretch.number > 0
        }
        let text = XMLText(stretch.base, count: stretch.count, isLast: stretch.isLast)
        return try reader.scanner.scan(text, from: reader.scope)
    }

    func take(_ stretch: Stretch, _ reader: Reader) throws {
        guard assembly.endScope == reader.scope else { throw ReadingDoubt() }
        try assembly.take(reader.scanner, from: reader.scope, &reader.translation)
    }

    func log() throws -> EventLog {
        guard assembly.endScope == .outside else { throw ReadingDoubt() }
        return assembly.log()
    }
}

/// Finds where an element ends, looking from behind (Schnitt).
enum XESCut {
    static func end(of name: StaticString, _ stretch: Stretch) -> Int? {
        let length = name.utf8CodeUnitCount, base = stretch.base
        var place = stretch.count - 1
        while place >= length + 2 {
            if base[place] == XMLSign.greater, isNamed(name, base + place - length),
                isEndTag(base, place - length - 1)
            {
                return place + 1
            }
            place -= 1
        }
        return nil
    }

    private static func isNamed(_ name: StaticString, _ text: UnsafePointer<UInt8>) -> Bool {
        (0..<name.utf8CodeUnitCount).allSatisfy { text[$0] == name.utf8Start[$0] }
    }

    /// Whether `</` or `</prefix:` stands before.
    private static func isEndTag(_ base: UnsafePointer<UInt8>, _ last: Int) -> Bool {
        if base[last] == XMLSign.slash { return base[last - 1] == XMLSign.less }
        guard base[last] == XMLSign.colon else { return false }
        var place = last - 1
        while place > 1, last - place < 40, XMLSign.isName(base[place]) { place -= 1 }
        return base[place] == XMLSign.slash && base[place - 1] == XMLSign.less
    }
}
