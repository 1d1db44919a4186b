/// Puts signs for references such as `&amp;` and `&#228;` (Zeichenverweise).
enum XMLReferences {
    static func decoded(_ text: XMLText, _ range: Range<Int>) throws -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = text.base[place]
            switch byte {
            case XMLSign.ampersand: bytes += try reference(text, &place, range.upperBound).utf8
            // A line break in a value counts as one space, written as two signs or one.
            case XMLSign.carriageReturn
            where place + 1 < range.upperBound && text.base[place + 1] == XMLSign.newline:
                place += 1
            case XMLSign.tab, XMLSign.newline, XMLSign.carriageReturn:
                bytes.append(XMLSign.space)
                place += 1
            case 0..<0x20: throw TextDefect(place, "the control character \(byte) is not allowed in XML")
            default:
                bytes.append(byte)
                place += 1
            }
        }
        guard let string = String(validating: bytes, as: UTF8.self) else { return try text.string(range) }
        return string
    }

    private static func reference(_ text: XMLText, _ place: inout Int, _ end: Int) throws -> String {
        let start = place
        place += 1
        while place < end, place - start <= 12, text.base[place] != 0x3B { place += 1 }
        guard place < end, text.base[place] == 0x3B else {
            throw TextDefect(
                start,
                "„&“ begins a reference that does not end; write &amp; for the sign itself"
            )
        }
        let name = String(decoding: text.text(start + 1..<place), as: UTF8.self)
        place += 1
        if let sign = named[name] ?? numbered(name) { return sign }
        throw TextDefect(start, "&\(name); is not known; XES knows amp, lt, gt, quot, apos and numbers")
    }

    private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    private static func numbered(_ name: String) -> String? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x"
        guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(number), number >= 0x20 || [9, 10, 13].contains(number)
        else { return nil }
        return String(scalar)
    }
}
