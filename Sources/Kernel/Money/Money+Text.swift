extension Money {
    /// A sum as programs write it: `213633.33` or `213633`, and nothing else.
    public init?(decimal: String) {
        self.init(decimal.utf8, point: UInt8(ascii: "."))
    }

    /// A sum as Germans write it: `213.633,33`, `213633,33` or `213633`, with or without „€“.
    public init?(german: String) {
        let text = german.replacing("€", with: "").trimmedWhitespace
        let euros = text.split(separator: ",", omittingEmptySubsequences: false).first ?? ""
        let groups = euros.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.count == 1 || (1...3).contains(groups[0].count),
            !text.dropFirst(euros.count).contains(".")
        else { return nil }
        self.init(text.replacing(".", with: "").utf8, point: UInt8(ascii: ","))
    }

    /// As programs write it, `213633.33`.
    public var decimal: String { "\(sign)\(magnitude / 100).\(lastDigits)" }

    /// As Germans write it, `213.633,33 €`.
    public var german: String { "\(germanNumber)\u{A0}€" }

    /// As Germans write it without the currency, `213.633,33`.
    public var germanNumber: String {
        let digits = Array(String(magnitude / 100))
        let grouped = digits.enumerated().map { place, digit in
            let left = digits.count - place
            return place > 0 && left.isMultiple(of: 3) ? ".\(digit)" : "\(digit)"
        }
        return "\(sign)\(grouped.joined()),\(lastDigits)"
    }

    private var sign: String { cents < 0 ? "-" : "" }
    private var magnitude: UInt { cents.magnitude }
    private var lastDigits: String { magnitude % 100 < 10 ? "0\(magnitude % 100)" : "\(magnitude % 100)" }

    private init?(_ text: String.UTF8View, point: UInt8) {
        let isNegative = text.first == UInt8(ascii: "-")
        let parts = (isNegative ? text.dropFirst() : text[...])
            .split(separator: point, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...12).contains(parts[0].count),
            parts.count == 1 || parts[1].count == 2
        else { return nil }
        var cents = 0
        for digit in parts.joined() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            cents = cents * 10 + Int(digit - UInt8(ascii: "0"))
        }
        if parts.count == 1 { cents *= 100 }
        self.init(cents: isNegative ? -cents : cents)
    }
}

extension Money: CustomStringConvertible {
    public var description: String { decimal }
}
