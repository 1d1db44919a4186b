import Kernel
import Pathways

/// One row of a list becoming a person with status and benefit.
struct PersonArrival {
    let draft: PersonDraft
    let file: CaseFile.ID
    let position: Int
    let stores: any CaseworkStores
    let day: Day

    init(
        _ draft: PersonDraft,
        in file: CaseFile.ID,
        position: Int,
        stores: any CaseworkStores,
        on day: Day
    ) {
        self.draft = draft
        self.file = file
        self.position = position
        self.stores = stores
        self.day = day
    }

    func run(_ row: (Person.ID) -> ImportedRow) throws {
        let person = Person(try details(), in: file, position: position)
        try stores.persons.add(person)
        try stores.caseListImports.keep(row(person.id))
        if let title = draft.title.value { try addStatus(title, to: person) }
        for benefit in draft.benefits.value ?? [] { try addBenefit(benefit, to: person) }
    }

    private func details() throws -> PersonDetails {
        try PersonDetails(
            familyName: draft.familyName,
            givenName: draft.givenName,
            birth: draft.birth.value ?? .unknown,
            sex: draft.sex.value ?? .unknown,
            nationality: draft.nationality.value ?? draft.nationality.written,
            entry: plausibleEntry,
            relation: position == 0 ? .reference : .other
        )
    }

    // An entry before the birth stays in the raw row and among the doubts; as a date it would be wrong.
    private var plausibleEntry: UncertainDay {
        let entry = draft.entry.value ?? .unknown
        if let born = draft.birth.value?.earliest, let entered = entry.latest, entered < born {
            return .unknown
        }
        return entry
    }

    private func addStatus(_ title: ResidenceTitle, to person: Person) throws {
        // Of "05/2027" the first day counts: better warned too early than too late.
        let details = try StatusDetails(
            title: title,
            asWritten: written(draft.title.written, isDoubtful: draft.hasDoubt(about: .title)),
            from: nil,
            until: draft.titleValidUntil.value?.earliest
        )
        try stores.legalSpheres.add(ResidenceStatus(details, of: person.id, on: day))
    }

    private func addBenefit(_ benefit: BenefitRegime, to person: Person) throws {
        let details = try CoverageDetails(
            lane: .livelihood,
            kind: benefit.rawValue,
            asWritten: written(draft.benefits.written, isDoubtful: draft.hasDoubt(about: .benefit)),
            from: nil,
            until: nil
        )
        try stores.legalSpheres.add(CoveragePeriod(details, of: person.id, on: day))
    }

    private func written(_ text: String, isDoubtful: Bool) -> String {
        isDoubtful ? String(text.prefix(200)) : ""
    }
}

extension PersonDraft {
    func hasDoubt(about field: CaseListField) -> Bool {
        doubts.contains { $0.field == field }
    }
}
