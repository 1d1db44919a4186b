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
    let place: XESPlace
    /// The sign that ends the value.
    let quote: UInt8
    let column: UnsafeMutablePointer<XESColumn>?
    /// The two that followed last.
    var next: Int32 = 0
    var other: Int32 = 0

    init(
        _ text: UnsafeBufferPointer<UInt8>,
        _ action: Action,
        _ place: XESPlace,
        _ column: UnsafeMutablePointer<XESColumn>?
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

    private(set) var base: UnsafeMutablePointer<XESShape>
    private var count = 1
    private var numbers: [Identity: Int32] = [:]

    private struct Identity: Hashable {
        var place: XESPlace
        var text: [UInt8]
    }

    init() {
        base = .allocate(capacity: Self.most)
        let never: [UInt8] = [0x3C, 0x00]
        never.withUnsafeBufferPointer { base.initialize(to: XESShape($0, .eventStart, .outside, nil)) }
    }

    deinit {
        for number in 0..<count { base[number].words.deallocate() }
        base.deinitialize(count: count)
        base.deallocate()
    }

    func number(
        of text: UnsafeBufferPointer<UInt8>,
        _ action: XESShape.Action,
        _ place: XESPlace,
        _ column: UnsafeMutablePointer<XESColumn>?
    ) -> Int32? {
        guard text.count <= 512 else { return nil }
        let identity = Identity(place: place, text: Array(text))
        if let number = numbers[identity] { return number }
        guard count < Self.most else { return nil }
        (base + count).initialize(to: XESShape(text, action, place, column))
        numbers[identity] = Int32(count)
        count += 1
        return Int32(count - 1)
    }
}
