import Kernel

/// Persons of a list who are perhaps in a case already; reported, never merged.
public struct FindKnownPersons: Query {
    public static let permission = Permission.importCases
    public static let readsPersonalData = true

    /// A longer list is compared only as far as this: the answer must not keep others waiting.
    public static let most = 5000

    let drafts: [PersonDraft]
    let profile: String

    public init(of reading: CaseListReading) {
        drafts = Array(reading.persons.prefix(Self.most))
        profile = reading.profile
    }

    public var subject: Subject { .all("person") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [KnownPerson] {
        var found: [KnownPerson] = []
        for draft in drafts {
            let key = profile + "/" + (draft.key ?? draft.digest)
            guard try stores.caseListImports.rawRow(key) == nil else { continue }
            let words = NameKey.keysByWord(for: draft.givenName + " " + draft.familyName)
            for person in try stores.persons.search(words, limit: 20)
            where PersonLikeness.score(draft.traits, person.traits).isLikely {
                found.append(KnownPerson(line: draft.line, person: person.id, caseFile: person.caseFileId))
            }
        }
        return found
    }
}

/// A line of a list and the person it is perhaps about.
public struct KnownPerson: Equatable, Sendable {
    public let line: Int
    public let person: Person.ID
    public let caseFile: CaseFile.ID
}

extension PersonDraft {
    var traits: PersonLikeness.Traits {
        PersonLikeness.Traits(
            given: givenName,
            family: familyName,
            birth: birth.value ?? .unknown,
            arrived: entry.value ?? .unknown
        )
    }
}
