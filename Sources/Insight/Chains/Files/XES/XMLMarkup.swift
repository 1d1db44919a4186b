/// What stands between elements and says nothing of events (Auszeichnung).
enum XMLMarkup {
    /// Moves to the next `<`; text that stands here counts for nothing, but must be XML.
    static func skipText(_ text: inout XMLText) throws {
        text.skipSpace()
        while true {
            switch try text.byte() {
            case XMLSign.less: return
            case 0: throw TextDefect(text.place, "a NUL byte stands here, which XML does not allow")
            case XMLSign.ampersand:
                let end = min(text.place + 14, text.end)
                let rest = (text.place..<end).first { text.base[$0] == 0x3B }.map { text.place..<$0 + 1 }
                guard let rest else {
                    throw TextDefect(text.place, "„&“ stands alone; write &amp; for the sign itself")
                }
                _ = try text.decoded(rest)
                text.place = rest.upperBound
            default: text.place += 1
            }
        }
    }

    /// Skips a comment, an instruction or CDATA at the `<` that stands here; false where it is an element.
    static func skip(_ text: inout XMLText) throws -> Bool {
        switch try text.byte(1) {
        case XMLSign.question: try text.skip(past: "?>")
        case XMLSign.exclamation: try skipDeclaration(&text)
        default: return false
        }
        return true
    }

    private static func skipDeclaration(_ text: inout XMLText) throws {
        if text.starts(with: "<!--") {
            text.place += 4
            try text.skip(past: "-->")
        } else if text.starts(with: "<![CDATA[") {
            try text.skip(past: "]]>")
        } else if text.end - text.place < 9, !text.isLast {
            throw XMLText.Incomplete()
        } else if text.starts(with: "<!DOCTYPE") {
            throw TextDefect(
                text.place,
                "a DOCTYPE is not allowed here, since it can hide entities; take it out"
            )
        } else {
            throw TextDefect(text.place, "„<!“ begins nothing that XES knows")
        }
    }

    /// The `</…>` that must stand here.
    static func end(of element: XMLElement, _ text: inout XMLText) throws {
        let (start, name) = (text.place, try endName(&text))
        guard text.text(name).elementsEqual(text.text(element.name)) else {
            throw TextDefect(
                start,
                "</\(shown(name, text))> stands here, but <\(element.name(in: text))> is open"
            )
        }
    }

    /// The name of the element that ends here, without prefix.
    static func endName(_ text: inout XMLText) throws -> Range<Int> {
        text.place += 2
        var name = try text.name()
        if let colon = name.last(where: { text.base[$0] == XMLSign.colon }) {
            name = colon + 1..<name.upperBound
        }
        text.skipSpace()
        guard try text.byte() == XMLSign.greater else { throw TextDefect(text.place, "„>“ is missing here") }
        text.place += 1
        return name
    }

    static func shown(_ name: Range<Int>, _ text: XMLText) -> String {
        String(decoding: text.text(name).prefix(40), as: UTF8.self)
    }

    /// Skips an element of a kind nobody needs, with all that stands in it.
    static func skip(_ element: XMLElement, _ text: inout XMLText) throws {
        _ = try XESAttributeReader().children(of: element, &text)
    }
}
