extension RowReader {
    mutating func checkLength() {
        let expected = mapping.columns.count
        let surplus = cells.dropFirst(expected).filter { !$0.trimmed.isEmpty }
        if !surplus.isEmpty {
            doubt(
                .rowTooLong,
                nil,
                surplus.joined(separator: " · "),
                ["cells": "\(cells.count)", "columns": "\(expected)"]
            )
        } else if cells.count < expected {
            doubt(.rowTooShort, nil, "", ["cells": "\(cells.count)", "columns": "\(expected)"])
        }
    }

    // What a spreadsheet would calculate stays text here, and is told so that nobody is surprised.
    mutating func checkTexts() {
        for column in mapping.columns where cells.indices.contains(column.index) {
            let text = cells[column.index]
            guard let first = text.utf8.first, Self.formulaSigns.contains(first) else { continue }
            let isNumber =
                text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) || $0 == 0x20 } ?? true
            let begins = first == UInt8(ascii: "=") || first == UInt8(ascii: "@")
            if begins || !isNumber { doubt(.formulaText, column.field, text.trimmed) }
        }
    }

    private static let formulaSigns = Array("=+-@".utf8)

    mutating func readNames(into person: inout PersonDraft) {
        person.familyName = cell(.familyName)
        person.givenName = cell(.givenName)
        if mapping.byField[.givenName] == nil || person.familyName.isEmpty && person.givenName.isEmpty {
            splitFullName(into: &person)
        }
        for (field, name) in [(CaseListField.familyName, person.familyName), (.givenName, person.givenName)]
        where Self.hasLostCharacter(name) {
            doubt(.lostCharacter, mapping.byField[field] == nil ? .fullName : field, name)
        }
    }

    private func splitFullName(into person: inout PersonDraft) {
        let full = person.familyName.isEmpty ? cell(.fullName) : person.familyName
        (person.familyName, person.givenName) = Self.split(full)
    }

    /// "Rahimi, Abdul" or "Abdul Rahimi" into family and given name; a single word is the family name.
    static func split(_ full: String) -> (family: String, given: String) {
        if let comma = full.firstIndex(of: ",") {
            return (String(full[..<comma]).trimmed, String(full[full.index(after: comma)...]).trimmed)
        }
        guard let space = full.lastIndex(where: \.isWhitespace) else { return (full, "") }
        return (String(full[full.index(after: space)...]).trimmed, String(full[..<space]).trimmed)
    }

    // A program that did not know a letter wrote "?" in its place: "?ahin", "Y?lmaz".
    static func hasLostCharacter(_ name: String) -> Bool {
        name.utf8.contains(UInt8(ascii: "?")) || name.unicodeScalars.contains("\u{FFFD}")
    }
}
