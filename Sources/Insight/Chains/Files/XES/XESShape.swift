/// What stands in an XES file again and again, byte for byte, up to the value (Wiederkehrende Stelle).
///
/// A reader that expects the next of them compares it word by word and needs no look at single bytes.
struct XESShape {
    enum Action: UInt8 {
        case eventStart, eventEnd, traceStart, traceEnd, text, unique, time, whole, number, flag
    }

    let words: UnsafeMutablePointer<UInt64>
    let wordCount: Int32
    let length: Int32
    let lastMask: UInt64
    let action: Action
    /// Where this may stand.
    let place: ReadPlace
    /// The sign that ends the value.
    let quote: UInt8
    let column: UnsafeMutablePointer<ReadColumn>?
    /// The two that followed last.
    var next: Int32 = 0
    var other: Int32 = 0

    init(
        _ text: UnsafeBufferPointer<UInt8>,
        _ action: Action,
        _ place: ReadPlace,
        _ column: UnsafeMutablePointer<ReadColumn>?
    ) {
        let wordCount = (text.count + 7) / 8
        words = .allocate(capacity: max(wordCount, 1))
        words.initialize(repeating: 0, count: max(wordCount, 1))
        UnsafeMutableRawPointer(words).copyMemory(
            from: UnsafeRawPointer(text.baseAddress ?? UnsafePointer(bitPattern: 8).unsafelyUnwrapped),
            byteCount: text.count
        )
        self.wordCount = Int32(wordCount)
        length = Int32(text.count)
        let rest = text.count % 8
        lastMask = rest == 0 ? UInt64.max : FastTexts.low(rest)
        self.action = action
        self.place = place
        quote = text.last ?? 0
        self.column = column
    }

    @inline(__always)
    func matches(_ text: UnsafePointer<UInt8>) -> Bool {
        let raw = UnsafeRawPointer(text)
        let last = Int(wordCount) &- 1
        var place = 0
        while place < last {
            if raw.loadUnaligned(fromByteOffset: place &* 8, as: UInt64.self) != words[place] { return false }
            place &+= 1
        }
        return (raw.loadUnaligned(fromByteOffset: last &* 8, as: UInt64.self) ^ words[last]) & lastMask == 0
    }
}

/// The shapes one thread has met; the first one matches nothing (Wiederkehrende Stellen).
final class XESShapes {
    /// A file whose spaces never repeat must not fill the memory.
    static let most = 4096

    let base: UnsafeMutablePointer<XESShape>
    let finder: XESShapeFinder
    private var count = 1

    init() {
        base = .allocate(capacity: Self.most)
        let never: [UInt8] = [0x3C, 0x00]
        finder = XESShapeFinder(most: Self.most)
        never.withUnsafeBufferPointer { base.initialize(to: XESShape($0, .eventStart, .outside, nil)) }
    }

    deinit {
        for number in 0..<count { base[number].words.deallocate() }
        base.deinitialize(count: count)
        base.deallocate()
        finder.deallocate()
    }

    func number(
        of text: UnsafeBufferPointer<UInt8>,
        _ action: XESShape.Action,
        _ place: ReadPlace,
        _ column: UnsafeMutablePointer<ReadColumn>?
    ) -> Int32? {
        guard text.count <= 512, let start = text.baseAddress else { return nil }
        if let number = finder.find(start, text.count, place) { return number }
        guard count < Self.most else { return nil }
        (base + count).initialize(to: XESShape(text, action, place, column))
        finder.add(start, text.count, place, Int32(count))
        count += 1
        return Int32(count - 1)
    }
}

/// Finds a shape by its text, where it is not the one that was expected (Suche nach der Stelle).
struct XESShapeFinder {
    /// One table for each place.
    private let tables: UnsafeMutablePointer<FastTexts>
    private let numbers: UnsafeMutablePointer<Int32>
    private let most: Int

    init(most: Int) {
        self.most = most
        tables = .allocate(capacity: 4)
        for place in 0..<4 { (tables + place).initialize(to: FastTexts()) }
        numbers = .allocate(capacity: most * 4)
        numbers.initialize(repeating: 0, count: most * 4)
    }

    func deallocate() {
        tables.deinitialize(count: 4)
        tables.deallocate()
        numbers.deallocate()
    }

    @inline(__always)
    func find(_ text: UnsafePointer<UInt8>, _ count: Int, _ place: ReadPlace) -> Int32? {
        let table = tables + Int(place.rawValue)
        guard let code = table.pointee.find(text, count, hash: table.pointee.hash(text, count)) else {
            return nil
        }
        return numbers[Int(place.rawValue) &* most &+ Int(code)]
    }

    func add(_ text: UnsafePointer<UInt8>, _ count: Int, _ place: ReadPlace, _ number: Int32) {
        let table = tables + Int(place.rawValue)
        let code = table.pointee.add(text, count, hash: table.pointee.hash(text, count))
        numbers[Int(place.rawValue) * most + Int(code)] = number
    }

    /// The shape that stands here, whichever it is: up to the third quote, or up to `>`.
    func find(at text: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ place: ReadPlace) -> Int32? {
        let ones: UInt64 = 0x0101_0101_0101_0101, low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var at = text, quotes = 0
        while at < end {
            let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
            let quote = word ^ (ones &* 0x22), close = word ^ (ones &* 0x3E)
            var found = ~((quote & low &+ low) | quote | low)
            let closing = ~((close & low &+ low) | close | low)
            if quotes == 0, closing != 0, closing.trailingZeroBitCount < found.trailingZeroBitCount {
                return find(text, (at - text) &+ closing.trailingZeroBitCount >> 3 &+ 1, place)
            }
            while found != 0 {
                quotes &+= 1
                if quotes == 3 {
                    return find(text, (at - text) &+ found.trailingZeroBitCount >> 3 &+ 1, place)
                }
                found &= found &- 1
            }
            at += 8
        }
        return nil
    }
}
