/// The beginning of an element: its name without prefix, and what its attributes say (Element).
struct XMLElement {
    var name: Range<Int>
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    var isEmpty = false
    /// Where it begins and what comes after its start.
    var start: Int
    var end = 0

    /// Reads the element whose `<` stands at the place of the text.
    init(_ text: inout XMLText) throws {
        start = text.place
        text.place += 1
        name = try Self.local(text.name(), text)
        while true {
            let before = text.place
            text.skipSpace()
            switch try text.byte() {
            case XMLSign.greater:
                text.place += 1
                end = text.place
                return
            case XMLSign.slash:
                guard try text.byte(1) == XMLSign.greater else {
                    throw TextDefect(text.place, "„>“ is missing after „/“")
                }
                text.place += 2
                (end, isEmpty) = (text.place, true)
                return
            default:
                guard text.place > before else {
                    throw TextDefect(text.place, "a space is missing before \(text.shown)")
                }
                guard attributes.count < 64 else {
                    throw TextDefect(text.place, "this element has too many attributes")
                }
                try readAttribute(&text)
            }
        }
    }

    private mutating func readAttribute(_ text: inout XMLText) throws {
        let name = try Self.local(text.name(), text)
        text.skipSpace()
        guard try text.byte() == XMLSign.equal else { throw TextDefect(text.place, "„=“ is missing here") }
        text.place += 1
        text.skipSpace()
        let quote = try text.byte()
        guard quote == XMLSign.quote || quote == XMLSign.apostrophe else {
            throw TextDefect(text.place, "a value in quotes is expected here, not \(text.shown)")
        }
        text.place += 1
        let start = text.place
        while true {
            let byte = try text.byte()
            if byte == quote { break }
            if byte == XMLSign.less {
                throw TextDefect(text.place, "„<“ is not allowed in a value; write &lt;")
            }
            guard text.place - start <= XMLText.longestValue else {
                throw TextDefect(start, "this value is longer than \(XMLText.longestValue >> 20) MB")
            }
            text.place += 1
        }
        attributes.append((name, start..<text.place))
        text.place += 1
    }

    private static func local(_ name: Range<Int>, _ text: XMLText) -> Range<Int> {
        let colon = name.last { text.base[$0] == XMLSign.colon }
        return colon.map { $0 + 1..<name.upperBound } ?? name
    }

    func isNamed(_ word: StaticString, in text: XMLText) -> Bool {
        name.count == word.utf8CodeUnitCount
            && (0..<name.count).allSatisfy { text.base[name.lowerBound + $0] == word.utf8Start[$0] }
    }

    func value(_ word: StaticString, in text: XMLText) -> Range<Int>? {
        attributes.first { attribute in
            attribute.name.count == word.utf8CodeUnitCount
                && (0..<attribute.name.count).allSatisfy {
                    text.base[attribute.name.lowerBound + $0] == word.utf8Start[$0]
                }
        }?.value
    }

    func name(in text: XMLText) -> String { String(decoding: text.text(name), as: UTF8.self) }
}
