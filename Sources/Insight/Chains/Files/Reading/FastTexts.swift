/// Texts of which each is kept once, looked up straight from the bytes of a file (Textverzeichnis beim Lesen).
///
/// Whoever looks up a text must be able to read eight bytes from its start.
struct FastTexts: ~Copyable {
    private var bytes = Growing<UInt8>(capacity: 256)
    /// Where each text begins, and in the lowest 24 bits how long it is.
    private var places = Growing<UInt64>()
    /// Hash and number plus one; zero is free.
    private var slots: Growing<UInt64>
    private var mask: Int
    /// Nobody can prepare texts that all fall on one place.
    private let seed: UInt64

    static let longest = 1 << 24 - 1

    init() {
        slots = Growing(capacity: 64)
        slots.append(repeating: 0, count: 64)
        mask = 63
        seed = Self.anySeed
    }

    var count: Int { places.count }

    func text(_ code: Int) -> UnsafeBufferPointer<UInt8> {
        let place = places.base[code]
        return UnsafeBufferPointer(start: bytes.base + Int(place >> 24), count: Int(place & 0xFF_FFFF))
    }

    /// The number of a text that is known.
    @inline(__always)
    func find(_ text: UnsafePointer<UInt8>, _ count: Int, hash: UInt32) -> UInt32? {
        var slot = Int(hash) & mask
        while true {
            let found = slots.base[slot]
            if found == 0 { return nil }
            if UInt32(truncatingIfNeeded: found >> 32) == hash {
                let code = UInt32(truncatingIfNeeded: found) &- 1
                let place = places.base[Int(code)]
                if Int(place & 0xFF_FFFF) == count,
                    Self.equal(text, UnsafePointer(bytes.base + Int(place >> 24)), count)
                {
                    return code
                }
            }
            slot = (slot &+ 1) & mask
        }
    }

    mutating func add(_ text: UnsafePointer<UInt8>, _ count: Int, hash: UInt32) -> UInt32 {
        let code = UInt32(places.count)
        places.append(UInt64(bytes.count) << 24 | UInt64(count))
        bytes.append(text, count: count)
        bytes.reserve(bytes.count + 8)
        if places.count * 2 > mask { widen() } else { put(UInt64(hash) << 32 | UInt64(code + 1)) }
        return code
    }

    private mutating func put(_ entry: UInt64) {
        var slot = Int(entry >> 32) & mask
        while slots.base[slot] != 0 { slot = (slot + 1) & mask }
        slots.base[slot] = entry
    }

    private mutating func widen() {
        mask = (mask + 1) * 4 - 1
        slots = Growing(capacity: mask + 1)
        slots.append(repeating: 0, count: mask + 1)
        for code in 0..<places.count {
            let own = text(code)
            guard let start = own.baseAddress else { continue }
            put(UInt64(hash(start, own.count)) << 32 | UInt64(code + 1))
        }
    }
}

extension FastTexts {
    private static let anySeed = UInt64.random(in: 1...UInt64.max)

    @inline(__always)
    func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        let raw = UnsafeRawPointer(text)
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        var place = 0
        while place &+ 8 <= count {
            hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place &+= 8
        }
        if place < count {
            hash = Self.mixed(
                hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & Self.low(count &- place)
            )
        }
        return UInt32(truncatingIfNeeded: hash)
    }

    @inline(__always)
    static func equal(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (a, b) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
        var place = 0
        while place &+ 8 <= count {
            if a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            {
                return false
            }
            place &+= 8
        }
        guard place < count else { return true }
        let difference =
            a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            ^ b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        return difference & low(count &- place) == 0
    }

    /// The lowest bytes of a word.
    @inline(__always)
    static func low(_ count: Int) -> UInt64 { (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1 }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
