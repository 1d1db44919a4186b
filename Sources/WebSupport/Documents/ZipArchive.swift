import CZlib

/// A few files packed as one, uncompressed (ZIP nach APPNOTE 6.3, Verfahren „stored“).
///
/// The days in it stand still, so that the same content always gives the same bytes.
struct ZipArchive {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let place = UInt32(content.count)
        let checksum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        let size = UInt32(bytes.count)
        let name = Array(name.utf8)
        // Version, UTF-8 names, stored, 1 January 1980 at midnight, checksum, sizes, length of the name.
        let common =
            short(20) + short(0x0800) + short(0) + short(0) + short(33)
            + long(UInt32(checksum)) + long(size) + long(size) + short(UInt16(name.count)) + short(0)
        content += [0x50, 0x4B, 3, 4] + common + name + bytes
        directory += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + short(0) + short(0)
        directory += long(0) + long(place) + name
        count += 1
    }

    var bytes: [UInt8] {
        let end: [UInt8] =
            [0x50, 0x4B, 5, 6] + short(0) + short(0) + short(count) + short(count)
            + long(UInt32(directory.count)) + long(UInt32(content.count)) + short(0)
        return content + directory + end
    }

    private func short(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private func long(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
}
