import AgencyNetwork

/// Whom to ask about an offer, for address books: a vCard of version 4.0 (RFC 6350).
struct ContactCard {
    let offer: ServiceOffer
    let agency: AgencyEntry
    let locations: [AgencyLocation]

    /// A card for each contact, or one for the agency where there is none.
    var text: String {
        let contacts = offer.details.contacts
        let cards = contacts.isEmpty ? [card(nil)] : contacts.map { card($0) }
        return cards.joined()
    }

    private func card(_ contact: ContactPoint?) -> String {
        let details = offer.details
        let name = contact.map { $0.name.isEmpty ? $0.role : $0.name } ?? ""
        var lines = [
            "BEGIN:VCARD", "VERSION:4.0", "KIND:\(contact?.name.isEmpty == false ? "individual" : "org")",
        ]
        lines.append("FN:" + Self.escaped(name.isEmpty ? agency.name : name))
        lines.append("ORG:" + Self.escaped(agency.name))
        if let role = contact?.role, !role.isEmpty { lines.append("TITLE:" + Self.escaped(role)) }
        let phone = contact.map(\.phone).flatMap(Self.filled) ?? Self.filled(details.phone) ?? agency.phone
        if !phone.isEmpty { lines.append("TEL;VALUE=text:" + Self.escaped(phone)) }
        let email = contact.map(\.email).flatMap(Self.filled) ?? Self.filled(details.email) ?? agency.email
        if !email.isEmpty { lines.append("EMAIL:" + Self.escaped(email)) }
        if let place = locations.first?.details { lines.append("ADR:" + Self.address(place)) }
        let website = details.website.isEmpty ? agency.website : details.website
        if Self.isAddress(website) { lines.append("URL:" + website) }
        lines.append("NOTE:" + Self.escaped(offer.name))
        lines.append("END:VCARD")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func address(_ place: LocationDetails) -> String {
        ["", "", place.street, place.town, "", place.postalCode, "Deutschland"].map(escaped).joined(
            separator: ";"
        )
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    /// Backslash, comma, semicolon and line ends carry a backslash (RFC 6350, 3.4); other controls go.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ",": escaped += "\\,"
            case ";": escaped += "\\;"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": escaped += "\\n"
            default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// No line is longer than 75 bytes, and no character is torn apart (RFC 6350, 3.2).
    static func folded(_ line: String) -> String {
        var lines: [String] = [""]
        var length = 0
        for character in line.unicodeScalars {
            let size = String(character).utf8.count
            if length + size > 75 {
                lines.append(" ")
                length = 1
            }
            lines[lines.count - 1].unicodeScalars.append(character)
            length += size
        }
        return lines.joined(separator: "\r\n")
    }
}
