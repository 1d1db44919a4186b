import Kernel

/// One household of a list becoming a case, row by row.
struct HouseholdArrival {
    let household: ListedHousehold
    let listImport: CaseListImport.ID
    let stores: any CaseworkStores
    let user: User
    let moment: Moment

    init(
        _ household: ListedHousehold,
        into listImport: CaseListImport.ID,
        stores: any CaseworkStores,
        user: User,
        moment: Moment
    ) {
        self.household = household
        self.listImport = listImport
        self.stores = stores
        self.user = user
        self.moment = moment
    }

    func run() throws -> ImportedHousehold {
        var result = ImportedHousehold()
        result.rows = household.persons.count
        let fresh = try household.persons.filter { try isFresh($0, &result) }
        guard !fresh.isEmpty else { return result }
        let known = try stores.caseListImports.caseFile(ofHousehold: household.sourceKey)
        // Nobody is added to a case that the importing person does not see.
        if let known, try stores.caseFiles.find(known) == nil {
            result.changed += fresh.count
            return result
        }
        let file = try known ?? open()
        result.isNew = known == nil
        let present = known == nil ? 0 : try stores.persons.all(in: file).count
        for (offset, draft) in fresh.enumerated() {
            let position = present + offset
            try PersonArrival(draft, in: file, position: position, stores: stores, on: moment.day).run {
                ImportedRow(
                    key: household.rowKey(draft),
                    raw: draft.identity,
                    listImport: listImport,
                    line: draft.line,
                    person: $0
                )
            }
        }
        result.added = fresh.count
        try writeDown(fresh, in: file)
        return result
    }

    private func isFresh(_ draft: PersonDraft, _ result: inout ImportedHousehold) throws -> Bool {
        guard let raw = try stores.caseListImports.rawRow(household.rowKey(draft)) else { return true }
        if raw == draft.identity { result.unchanged += 1 } else { result.changed += 1 }
        return false
    }

    private func open() throws -> CaseFile.ID {
        let day = min(household.openedOn ?? moment.day, moment.day)
        var file = CaseFile.open(
            try CaseOpening(
                title: household.title,
                town: household.draft.town.value ?? household.draft.town.written
            ),
            number: try stores.caseFiles.nextNumber(year: day.year),
            municipality: user.municipality,
            responsible: household.responsible
                ?? CaseResponsible(user: user.id, organisation: user.organisation),
            on: day
        )
        // The list says that the case ended, but not when: the day of the import is the last on which that was so.
        if let reason = household.closing { try file.close(reason, on: moment.day) }
        try stores.caseFiles.add(file)
        if let reason = household.closing {
            try stores.closings.add(Closing(of: file.id, reason, .none, on: moment.day, by: user), [])
        }
        try stores.caseListImports.keep(file.id, asHousehold: household.sourceKey)
        return file.id
    }

    // What a list says about consent is no consent, and its remarks belong to somebody: both are kept as said.
    private func writeDown(_ drafts: [PersonDraft], in file: CaseFile.ID) throws {
        let text = drafts.map(ListedRemarks.init).map(\.text).joined(separator: "\n\n")
        let details = try NoteDetails(
            happenedOn: moment.day,
            kind: .internal,
            text: String(text.prefix(20_000))
        )
        try stores.notes.add(Note(details, in: file, by: user, at: moment.instant), .none)
    }
}
