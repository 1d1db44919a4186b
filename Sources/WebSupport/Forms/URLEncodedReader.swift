/// Reads a form sent as `application/x-www-form-urlencoded`.
struct URLEncodedReader {
    static let maximumFields = 2000

    static func fields(_ bytes: [UInt8]) throws(FormRefusal) -> FormFields {
        var fields = FormFields()
        let pairs = bytes.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= maximumFields else { throw .tooManyFields }
        for pair in pairs {
            let halves = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            let value = halves.count == 2 ? try text(halves[1]) : ""
            fields.append(try text(halves[0]), value)
        }
        return fields
    }

    static func text(_ bytes: ArraySlice<UInt8>) throws(FormRefusal) -> String {
        try decoded(bytes).normalisedLines
    }

    /// The text as it was sent, with whatever control characters it has.
    static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormRefusal) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = nibble(bytes[index + 1]),
                    let low = nibble(bytes[index + 2])
                else { throw .broken }
                decoded.append(high << 4 | low)
                index += 2
            default: decoded.append(bytes[index])
            }
            index += 1
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .broken }
        return text
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension String {
    // Browsers send CRLF for a line break; NUL is refused by PostgreSQL and means nothing to anyone.
    var normalisedLines: String {
        guard utf8.contains(where: { $0 == 13 || $0 == 0 }) else { return self }
        return String(decoding: utf8.filter { $0 != 13 && $0 != 0 }, as: UTF8.self)
    }
}
