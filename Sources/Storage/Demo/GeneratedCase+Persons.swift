import PortableSQL

extension GeneratedCase {
    private static let livelihoods = [
        "asylblg-3", "asylblg-2", "sgb-2", "sgb-2", "einkommen", "sgb-12",
    ]

    /// One member of the household being made.
    private struct Member {
        let id: String
        let position: Int
        let given: GeneratedName
        let isWoman: Bool
        /// Days from today, below zero.
        let born: Int

        var isAdult: Bool { position < 2 }
    }

    mutating func addPersons(of origin: GeneratedOrigin, _ family: GeneratedName) {
        // Nearly half live alone; a family has up to five members here.
        let count = max(1, numbers.within(-1...5) - numbers.below(2))
        let entered = opened - numbers.within(20...2_500)
        let title = numbers.one(of: origin.titles)
        for position in 0..<count {
            let member = member(position, of: origin)
            addPerson(member, of: origin, family, entered: max(entered, member.born))
            for key in family.keys + member.given.keys.filter({ !family.keys.contains($0) }) {
                rows.nameKeys.rows.append([.text(key), .text(id), .text(member.id)])
            }
            addStatuses(member.id, title)
            addCoverage(member.id, member.isAdult)
        }
    }

    private mutating func member(_ position: Int, of origin: GeneratedOrigin) -> Member {
        let isWoman = numbers.happens(50)
        let age = position < 2 ? 19 * 365...60 * 365 : 200...17 * 365
        return Member(
            id: identifiers.next(),
            position: position,
            given: numbers.one(of: isWoman ? origin.women : origin.men),
            isWoman: isWoman,
            born: -numbers.within(age)
        )
    }

    // Registers know only the year of some, and 1 January of many.
    private mutating func birth(_ born: Int) -> String {
        let iso = days.iso(born)
        return switch numbers.below(20) {
        case 0: ""
        case 1: String(iso.prefix(4))
        case 2, 3, 4: iso.prefix(4) + "-01-01"
        default: iso
        }
    }

    private mutating func addPerson(
        _ member: Member,
        of origin: GeneratedOrigin,
        _ family: GeneratedName,
        entered: Int
    ) {
        let hasOriginal = !family.original.isEmpty && numbers.happens(40)
        let original = hasOriginal ? "\(member.given.original) \(family.original)" : ""
        let relation = ["reference", "partner"].dropFirst(member.position).first ?? "child"
        rows.persons.rows.append([
            .text(member.id), .text(id), .text(family.latin), .text(member.given.latin), .text(original),
            .text(birth(member.born)), .text(member.isWoman ? "w" : "m"), .text(origin.nationality),
            .text(days.iso(entered)), .text(origin.language), .text(relation),
            .integer(Int64(member.position)),
            .integer(1),
        ])
    }

    private mutating func addStatuses(_ person: String, _ title: String) {
        let until = numbers.within(-60...900)
        let from = until - numbers.within(180...1_000)
        if numbers.happens(30) {
            addStatus(person, "gestattung", from: from - numbers.within(100...700), until: from - 1)
        }
        addStatus(person, title, from: from, until: title.hasPrefix("ne") ? nil : until)
    }

    private mutating func addStatus(_ person: String, _ title: String, from: Int, until: Int?) {
        rows.statuses.rows.append([
            .text(identifiers.next()), .text(person), .text(title), .text(""), .text(days.iso(from)),
            until.map { .text(days.iso($0)) } ?? .null, .text(""), .integer(1),
        ])
    }

    private mutating func addCoverage(_ person: String, _ isAdult: Bool) {
        if isAdult {
            let change = numbers.within(opened...0)
            let gap = numbers.happens(20) ? numbers.within(2...40) : 1
            if numbers.happens(40) {
                add("livelihood", "asylblg-3", of: person, from: opened - 300, until: change - gap)
            }
            add("livelihood", numbers.one(of: Self.livelihoods), of: person, from: change, until: nil)
        } else if numbers.happens(60) {
            add("activity", numbers.happens(70) ? "schule" : "kita", of: person, from: opened, until: nil)
        }
    }

    private mutating func add(_ lane: String, _ kind: String, of person: String, from: Int, until: Int?) {
        rows.coverage.rows.append([
            .text(identifiers.next()), .text(person), .text(lane), .text(kind), .text(""),
            .text(days.iso(from)),
            until.map { .text(days.iso(max($0, from))) } ?? .null, .integer(1),
        ])
    }
}
