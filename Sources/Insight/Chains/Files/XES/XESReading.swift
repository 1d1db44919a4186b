import Foundation

/// Gives out the stretches of an XES file, cut where a case or an event ends (Abschnittsgeber).
final class XESCutter {
    /// What may stand between the ends of two events.
    static let longestStretch = 64 << 20

    private let source: any ByteSource
    private let size: Int
    private let rest = Stretch(capacity: 1 << 12)
    private var next = 0
    private var isAtEnd = false
    private var isInCase = false

    init(_ source: any ByteSource, size: Int) {
        self.source = source
        self.size = size
    }

    var done: Int { source.done }

    /// Fills a stretch; false when there is none any more.
    func cut(_ stretch: Stretch) throws -> Bool {
        guard !isAtEnd else { return false }
        stretch.count = 0
        stretch.copy(rest.base, count: rest.count)
        rest.count = 0
        stretch.reserve(size)
        while true {
            isAtEnd = try stretch.fill(from: source)
            if isAtEnd { return number(stretch, end: stretch.count, inCase: false) }
            if let end = XESCut.end(of: "trace", stretch) { return number(stretch, end: end, inCase: false) }
            if let end = XESCut.end(of: "event", stretch) { return number(stretch, end: end, inCase: true) }
            guard stretch.capacity < Self.longestStretch else { throw XESReading.Doubt() }
            stretch.reserve(stretch.capacity * 2)
        }
    }

    private func number(_ stretch: Stretch, end: Int, inCase: Bool) -> Bool {
        rest.copy(stretch.base + end, count: stretch.count - end)
        stretch.end(at: end)
        stretch.number = next
        stretch.isLast = isAtEnd
        stretch.isInCase = isInCase
        isInCase = inCase
        next += 1
        return true
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

/// Reads an XES file on several threads at once, or carefully on one (Lesevorgang).
struct XESReading {
    /// The quick way has met something it cannot judge; the careful way reads the file again.
    struct Doubt: Error {}

    var stretchSize = 1 << 20
    var threads = 2
    var progress: (@Sendable (Int) -> Void)?

    func log(from open: () throws -> any ByteSource) throws -> EventLog {
        if threads > 1 {
            do {
                return try XESTeam(XESCutter(try open(), size: stretchSize), self).log()
            } catch is Doubt {}
        }
        return try XESCarefulReading(try open(), self).log()
    }
}
