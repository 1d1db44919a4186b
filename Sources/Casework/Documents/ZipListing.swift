/// The names of the files in a ZIP archive, from its central directory (APPNOTE 4.3); nothing is unpacked.
struct ZipListing {
    private static let longestComment = 65_535
    private static let mostEntries = 5000

    let names: [String]

    /// Nothing where the bytes are no archive that can be read without doubt.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.endRecord(bytes) else { return nil }
        let count = Self.number(bytes, at: end + 10, bytes: 2)
        var place = Self.number(bytes, at: end + 16, bytes: 4)
        guard count > 0, count <= Self.mostEntries else { return nil }
        var names: [String] = []
        for _ in 0..<count {
            guard place + 46 <= end, bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 1, 2]) else {
                return nil
            }
            let length = Self.number(bytes, at: place + 28, bytes: 2)
            let rest =
                Self.number(bytes, at: place + 30, bytes: 2) + Self.number(bytes, at: place + 32, bytes: 2)
            let start = place + 46
            guard length > 0, start + length + rest <= end else { return nil }
            names.append(String(decoding: bytes[start..<(start + length)], as: UTF8.self))
            place = start + length + rest
        }
        guard place == end else { return nil }
        self.names = names
    }

    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        let first = max(0, last - longestComment)
        return stride(from: last, through: first, by: -1).first { place in
            bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 5, 6])
                && place + 22 + number(bytes, at: place + 20, bytes: 2) == bytes.count
        }
    }

    private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
