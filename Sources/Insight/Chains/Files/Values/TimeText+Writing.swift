extension TimeText {
    /// `2026-11-21T08:30:00.000+00:00`; thousandths, or millionths where there are such.
    static func shown(_ microseconds: Int64) -> String {
        String(decoding: bytes(microseconds), as: UTF8.self)
    }

    static func bytes(_ microseconds: Int64) -> [UInt8] {
        let day = floorDivision(microseconds, 86_400_000_000)
        var rest = microseconds - day * 86_400_000_000
        let date = CivilDate.date(of: day)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(date.year, 4, to: &bytes, after: nil)
        append(date.month, 2, to: &bytes, after: 0x2D)
        append(date.day, 2, to: &bytes, after: 0x2D)
        append(rest / 3_600_000_000, 2, to: &bytes, after: 0x54)
        rest %= 3_600_000_000
        append(rest / 60_000_000, 2, to: &bytes, after: 0x3A)
        rest %= 60_000_000
        append(rest / 1_000_000, 2, to: &bytes, after: 0x3A)
        rest %= 1_000_000
        append(rest % 1000 == 0 ? rest / 1000 : rest, rest % 1000 == 0 ? 3 : 6, to: &bytes, after: 0x2E)
        bytes += "+00:00".utf8
        return bytes
    }

    private static func append(_ number: Int64, _ digits: Int, to bytes: inout [UInt8], after sign: UInt8?) {
        if let sign { bytes.append(sign) }
        var unit: Int64 = 1
        for _ in 1..<digits { unit *= 10 }
        while unit > 0 {
            bytes.append(0x30 + UInt8(abs(number) / unit % 10))
            unit /= 10
        }
    }

    private static func floorDivision(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
