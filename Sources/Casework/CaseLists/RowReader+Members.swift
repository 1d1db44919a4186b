import Kernel

extension RowReader {
    /// The household's further members, named in one cell: `Rahimi, Zahra (12.03.2015); Omar (2018)`.
    mutating func otherMembers(of person: PersonDraft) -> [PersonDraft] {
        let written = value(.otherMembers)
        if written.isEmpty { return [] }
        var members: [PersonDraft] = []
        for part in Self.parts(written) {
            var member = draft(member: members.count + 1)
            (member.familyName, member.givenName) = memberName(part.name, of: person)
            if member.givenName.isEmpty {
                doubt(.membersNotUnderstood, .otherMembers, part.name)
                continue
            }
            member.birth = memberBirth(part.note)
            share(person, with: &member)
            members.append(member)
        }
        return members
    }

    private func memberName(_ written: String, of person: PersonDraft) -> (family: String, given: String) {
        guard written.contains(where: { $0 == "," || $0.isWhitespace }) else {
            return (person.familyName, written)
        }
        return Self.split(written)
    }

    private mutating func memberBirth(_ note: String) -> Understood<UncertainDay> {
        if note.isEmpty { return .empty }
        let text = note.drop { !$0.isNumber }
        do {
            let day = try DayReader(for: .birth, today: list.today).read(String(text).trimmed)
            return Understood(written: note, value: day == .unknown ? nil : day)
        } catch {
            doubt(.membersNotUnderstood, .otherMembers, note)
            return Understood(written: note, value: nil)
        }
    }

    private func share(_ person: PersonDraft, with member: inout PersonDraft) {
        member.householdReference = person.householdReference
        member.town = person.town
        member.caseManager = person.caseManager
        member.organisation = person.organisation
        member.firstContact = person.firstContact
        member.status = person.status
    }

    // Between members stand semicolons or line breaks; commas only where there is nothing else.
    private static func parts(_ written: String) -> [(name: String, note: String)] {
        let strong = written.contains { $0 == ";" || $0.isNewline }
        var parts: [(name: String, note: String)] = []
        var name = ""
        var note = ""
        var depth = 0
        for character in written + (strong ? ";" : ",") {
            if character == "(" {
                depth += 1
            } else if character == ")" {
                depth = max(0, depth - 1)
            } else if depth > 0 {
                note.append(character)
            } else if strong ? character == ";" || character.isNewline : character == "," {
                if !name.trimmed.isEmpty { parts.append((name.trimmed, note.trimmed)) }
                (name, note) = ("", "")
            } else {
                name.append(character)
            }
        }
        return parts
    }
}
