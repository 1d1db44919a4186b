/// Goes through the fields of fact lines without making texts of them (Leser der Faktenzeilen).
struct FactLineReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func field() -> UnsafeBufferPointer<UInt8> {
        let start = place
        while place < bytes.count, bytes[place] != 0x09, bytes[place] != 0x0A { place += 1 }
        defer { place += 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<place])
    }

    mutating func number() -> Int32? {
        let digits = field()
        guard let first = digits.first else { return nil }
        let isNegative = first == 0x2D
        var number: Int32 = 0
        for digit in digits.dropFirst(isNegative ? 1 : 0) {
            guard (0x30...0x39).contains(digit) else { return nil }
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isTooMuch) = tens.addingReportingOverflow(Int32(digit &- 0x30))
            guard !isTooLarge, !isTooMuch else { return nil }
            number = sum
        }
        return isNegative ? -number : number
    }
}
