import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL

/// The contents of a fact as columns, open or sealed into one.
struct PersonFactColumns {
    var kind: String?
    var value = ""
    var from = ""
    var until: String?
    var proof: String?
    var source = ""
    var sealed: String?

    init(_ details: FactDetails) {
        (kind, value) = details.statement.columns
        from = details.from.text
        until = details.until?.iso
        proof = details.proof.rawValue
        source = details.source
    }

    private init(sealed: String) {
        self.sealed = sealed
    }

    func sealed(with key: SealingKey, for fact: PersonFact) throws -> PersonFactColumns {
        let place = SealedPlace("person_fact.sealed_details", of: fact.caseFileId, row: fact.id.text)
        return PersonFactColumns(sealed: Data(try key.seal(line, for: place)).base64EncodedString())
    }

    // Yes and no are equally long: the length of what is sealed must not tell which it was.
    private var line: String {
        let kind = kind == "yes" ? "1" : kind == "no" ? "0" : kind ?? ""
        return [kind, value, from, until ?? "", proof ?? "", source].joined(separator: "\u{1F}")
    }

    init(opening sealed: String, at place: SealedPlace, with key: SealingKey) throws {
        guard let bytes = Data(base64Encoded: sealed) else { throw SealingError.broken }
        let parts = try key.text(Array(bytes), at: place)
            .split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 6 else { throw SealingError.broken }
        kind = parts[0] == "1" ? "yes" : parts[0] == "0" ? "no" : parts[0]
        (value, from, source) = (parts[1], parts[2], parts[5])
        until = parts[3].isEmpty ? nil : parts[3]
        proof = parts[4]
    }

    init(_ row: Row) throws {
        kind = try row.value("value_kind")
        value = try row.value("value")
        from = try row.value("from_day")
        until = try row.value("until_on")
        proof = try row.value("proof")
        source = try row.value("source")
    }

    func details() throws -> FactDetails {
        guard let kind, let statement = FactStatement(kind: kind, value),
            let from = UncertainDay(text: from), let proof = proof.flatMap(Proof.init)
        else { throw SealingError.broken }
        return try FactDetails(
            statement,
            from: from,
            until: until.flatMap(Day.init(iso:)),
            proof: proof,
            source: source
        )
    }
}

extension FactStatement {
    fileprivate var columns: (kind: String, value: String) {
        switch self {
        case .yes: ("yes", "")
        case .no: ("no", "")
        case .level(let word): ("level", word)
        case .number(let number): ("number", String(number))
        case .happened(let day): ("day", day.text)
        }
    }

    fileprivate init?(kind: String, _ value: String) {
        switch kind {
        case "yes": self = .yes
        case "no": self = .no
        case "level": self = .level(value)
        case "number":
            guard let number = Int(value) else { return nil }
            self = .number(number)
        case "day":
            guard let day = UncertainDay(text: value) else { return nil }
            self = .happened(day)
        default: return nil
        }
    }
}

/// One row of `person_fact`.
struct PersonFactRow {
    let row: Row

    init(_ row: Row) {
        self.row = row
    }

    /// With its contents where they are open, or where the key is given.
    func fact(opening key: SealingKey?) throws -> PersonFact {
        let id = PersonFact.ID(try row.value("id"))
        let caseFile = CaseFile.ID(try row.value("case_file_id"))
        let sealed: String? = try row.value("sealed_details")
        let kept = KeptFact(
            id: id,
            person: (Person.ID(try row.value("person_id")), caseFile),
            fact: (FactKey(rawValue: try row.value("fact")), sealed != nil),
            recorded: (
                Instant(microseconds: try row.value("recorded_at")), User.ID(try row.value("recorded_by"))
            ),
            revision: Revision(try row.value("revision"))
        )
        guard let sealed else { return PersonFact(kept, details: try PersonFactColumns(row).details()) }
        guard let key else { return PersonFact(kept, details: nil) }
        let place = SealedPlace("person_fact.sealed_details", of: caseFile, row: id.text)
        let columns = try PersonFactColumns(opening: sealed, at: place, with: key)
        return PersonFact(kept, details: try columns.details())
    }
}
