/// Where reading stands in a stretch of an XES file (Lesestand).
struct XESCursor {
    var place = 0
    /// The shape that was met last.
    var shape: Int32 = 0
    var scope: ReadPlace
    /// Events that are complete in this stretch.
    var event: UInt32 = 0
    /// Cases of this stretch, with one that goes on from the stretch before.
    var cases: UInt32
    /// Where the event that is open begins.
    var eventPlace = 0

    init(scope: ReadPlace) {
        self.scope = scope
        cases = scope == .trace ? 1 : 0
    }

    var row: UInt32 { scope == .event ? event : cases &- 1 }
}

/// The quick way through what stands in an XES file again and again (Schneller Weg).
struct XESQuickPath {
    let base: UnsafePointer<UInt8>
    let end: Int
    let shapes: UnsafeMutablePointer<XESShape>
    let finder: XESShapeFinder
    var times = TimeText()

    /// Reads on until something comes that is not expected; the cursor then stands before it.
    mutating func run(_ cursor: inout XESCursor, _ starts: inout Growing<UInt32>) {
        var own = cursor, times = times
        while own.place < end {
            let text = base + own.place
            let last = shapes + Int(own.shape)
            var number = last.pointee.next
            if !fits(number, text, own.scope) {
                number = last.pointee.other
                if !fits(number, text, own.scope) {
                    guard let found = finder.find(at: text, base + end, own.scope) else { break }
                    number = found
                }
                last.pointee.other = last.pointee.next
                last.pointee.next = number
            }
            guard take(shapes + Int(number), &own, &times, &starts) else { break }
            own.shape = number
        }
        cursor = own
        self.times = times
    }

    @inline(__always)
    private func fits(_ number: Int32, _ text: UnsafePointer<UInt8>, _ scope: ReadPlace) -> Bool {
        let shape = shapes + Int(number)
        return shape.pointee.place == scope && shape.pointee.matches(text)
    }

    @inline(__always)
    private func take(
        _ shape: UnsafeMutablePointer<XESShape>,
        _ cursor: inout XESCursor,
        _ times: inout TimeText,
        _ starts: inout Growing<UInt32>
    ) -> Bool {
        let length = Int(shape.pointee.length)
        switch shape.pointee.action {
        case .eventStart:
            cursor.eventPlace = cursor.place
            cursor.scope = .event
        case .eventEnd:
            cursor.event &+= 1
            cursor.scope = .trace
        case .traceStart:
            starts.append(cursor.event)
            cursor.cases &+= 1
            cursor.scope = .trace
        case .traceEnd: cursor.scope = .log
        default: return takeValue(shape, &cursor, &times)
        }
        cursor.place &+= length
        return true
    }

    @inline(__always)
    private func takeValue(
        _ shape: UnsafeMutablePointer<XESShape>,
        _ cursor: inout XESCursor,
        _ times: inout TimeText
    ) -> Bool {
        guard let column = shape.pointee.column else { return false }
        let value = base + cursor.place + Int(shape.pointee.length)
        let count = Self.plainCount(value, shape.pointee.quote, base + end)
        guard count >= 0 else { return false }
        let after = value + count
        guard after[1] == XMLSign.slash, after[2] == XMLSign.greater else { return false }
        let text = UnsafeBufferPointer(start: value, count: count)
        guard keep(text, shape.pointee.action, column, cursor.row, &times) else { return false }
        cursor.place = (after - base) &+ 3
        return true
    }

    @inline(__always)
    private func keep(
        _ text: UnsafeBufferPointer<UInt8>,
        _ action: XESShape.Action,
        _ column: UnsafeMutablePointer<ReadColumn>,
        _ row: UInt32,
        _ times: inout TimeText
    ) -> Bool {
        guard let value = text.baseAddress else { return false }
        let count = text.count
        switch action {
        case .text:
            let hash = column.pointee.texts.hash(value, count)
            guard
                let code = column.pointee.texts.find(value, count, hash: hash)
                    ?? Self.add(value, count, hash, column)
            else { return false }
            column.pointee.put(UInt64(code), row: row)
        case .time:
            guard let time = times.microseconds(value, count) else { return false }
            column.pointee.put(UInt64(bitPattern: time), row: row)
        case .whole:
            guard let number = NumberText.whole(value, count) else { return false }
            column.pointee.put(UInt64(bitPattern: number), row: row)
        case .number:
            guard let number = NumberText.number(value, count) else { return false }
            column.pointee.put(number.bitPattern, row: row)
        case .flag:
            let isTrue = count == 4 && value[0] == 0x74
            guard isTrue || count == 5 && value[0] == 0x66 else { return false }
            column.pointee.put(isTrue ? 1 : 0, row: row)
        case .unique:
            guard Self.isClean(value, count), count <= FastTexts.longest else { return false }
            column.pointee.putUnique(value, count, row: row)
        default: return false
        }
        return true
    }

    @inline(never)
    private static func add(
        _ text: UnsafePointer<UInt8>,
        _ count: Int,
        _ hash: UInt32,
        _ column: UnsafeMutablePointer<ReadColumn>
    ) -> UInt32? {
        guard isClean(text, count) else { return nil }
        return column.pointee.texts.add(text, count, hash: hash)
    }

    /// Whether a text is UTF-8 without control characters.
    private static func isClean(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var isPlain = true
        for place in 0..<count {
            if text[place] < 0x20 { return false }
            if text[place] >= 0x7F { isPlain = false }
        }
        return isPlain || UTF8Check.validCount(UnsafeBufferPointer(start: text, count: count)) == count
    }

    /// How many bytes stand before the quote, or -1 where one of them has a meaning of its own.
    @inline(__always)
    static func plainCount(_ text: UnsafePointer<UInt8>, _ quote: UInt8, _ end: UnsafePointer<UInt8>) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = ones &* UInt64(quote)
        var at = text
        while at < end {
            let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
            let (q, a, l) = (word ^ quotes, word ^ 0x2626_2626_2626_2626, word ^ 0x3C3C_3C3C_3C3C_3C3C)
            let found = (q &- ones) & ~q & highs
            let special = ((a &- ones) & ~a | (l &- ones) & ~l) & highs
            if found | special != 0 {
                let place = found.trailingZeroBitCount
                guard place < special.trailingZeroBitCount else { return -1 }
                let count = (at - text) &+ place >> 3
                return text + count < end ? count : -1
            }
            at += 8
        }
        return -1
    }
}
