/// Writes attributes as XES elements (Attribut als XML).
enum XESAttributeXML {
    static func text(_ attribute: LogHeader.Attribute) -> String {
        var text = ""
        append(attribute, to: &text)
        return text
    }

    static func append(_ attribute: LogHeader.Attribute, to text: inout String) {
        if case .nested(let name) = attribute.value {
            let element = name == "container" ? name : "list"
            text += "<\(element) key=\"\(escaped(attribute.key))\">"
            if element == "list" { text += "<values>" }
            for child in attribute.children { append(child, to: &text) }
            text += element == "list" ? "</values></list>" : "</container>"
            return
        }
        let element = attribute.value.kind.element
        text += "<\(element) key=\"\(escaped(attribute.key))\" value=\"\(escaped(shown(attribute.value)))\""
        guard !attribute.children.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        for child in attribute.children { append(child, to: &text) }
        text += "</\(element)>"
    }

    static func shown(_ value: AttributeValue) -> String {
        switch value {
        case .text(let text), .identifier(let text), .nested(let text): text
        case .time(let time): TimeText.shown(time)
        case .whole(let number): String(number)
        case .number(let number): shown(number)
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    private static func shown(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-INF" : "INF" }
        return "\(number)"
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || [0x22, 0x26, 0x3C, 0x3E].contains($0) }) else {
            return text
        }
        return text.reduce(into: "") { result, sign in
            switch sign {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            case "\r": result += "&#13;"
            case "\r\n": result += "&#13;&#10;"
            default: result.append(sign)
            }
        }
    }
}
