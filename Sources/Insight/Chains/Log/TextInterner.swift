/// Texts of which each is kept once and gets a number, found again by an open table over one block (Textverzeichnis).
struct TextInterner: Sendable {
    private(set) var texts = TextList()
    /// Numbers plus one at the place of their hash, zero where it is free; its size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 16)
    private var hashes: [UInt32] = []

    init() {}

    init(_ texts: TextList) {
        self.texts = texts
        reindex(size: 16)
    }

    var count: Int { hashes.count }

    mutating func code(of text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { code(of: $0) }
    }

    func number(of text: String) -> UInt32? {
        var text = text
        return text.withUTF8 { find($0, TextHash.of($0)) }
    }

    mutating func code(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = TextHash.of(text)
        if let found = find(text, hash) { return found }
        let code = UInt32(hashes.count)
        texts.append(utf8: text)
        hashes.append(hash)
        if hashes.count * 2 > slots.count { reindex(size: slots.count * 2) } else { place(code, hash) }
        return code
    }

    /// A text that is not looked for, as the empty name of a case without name.
    mutating func add(_ text: String) -> UInt32 {
        texts.append(text)
        hashes.append(0)
        return UInt32(hashes.count - 1)
    }

    mutating func code(ofText number: Int, in list: TextList) -> UInt32 {
        list.bytes.withUnsafeBufferPointer {
            code(of: UnsafeBufferPointer(rebasing: $0[list.range(of: number)]))
        }
    }

    private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> UInt32? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let code = Int(slots[slot] - 1)
            if hashes[code] == hash, equal(text, code) { return UInt32(code) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func equal(_ text: UnsafeBufferPointer<UInt8>, _ code: Int) -> Bool {
        let range = texts.range(of: code)
        guard range.count == text.count else { return false }
        return texts.bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[range]).elementsEqual(text)
        }
    }

    private mutating func place(_ code: UInt32, _ hash: UInt32) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = code + 1
    }

    private mutating func reindex(size: Int) {
        if hashes.count < texts.count {
            hashes = (0..<texts.count).map { number in
                texts.bytes.withUnsafeBufferPointer {
                    TextHash.of(UnsafeBufferPointer(rebasing: $0[texts.range(of: number)]))
                }
            }
        }
        var size = size
        while hashes.count * 2 > size { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for (code, hash) in hashes.enumerated() { place(UInt32(code), hash) }
    }
}

/// A quick hash of bytes, seeded for each run so that nobody can prepare collisions (Streuwert).
enum TextHash {
    private static let seed = UInt64.random(in: 1...UInt64.max)
    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let raw = UnsafeRawBufferPointer(text)
        var hash = seed ^ UInt64(raw.count) &* prime
        var place = 0
        while place + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < raw.count {
            rest = rest << 8 | UInt64(raw[place])
            place += 1
        }
        hash = mixed(hash ^ rest)
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: prime)
        return product.high ^ product.low
    }
}
