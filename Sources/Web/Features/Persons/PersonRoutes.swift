import Casework
import Hummingbird
import Kernel
import WebSupport

/// Adding a person to a household and correcting what is known.
struct PersonRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/personen/neu", use: showNew)
        router.post("/faelle/:case/personen/neu", use: addPerson)
        router.get("/faelle/:case/personen/:person", use: show)
        router.post("/faelle/:case/personen/:person", use: change)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let fields: FormFields = ["sex": Sex.unknown.rawValue, "relation": Relation.other.rawValue]
        return .page(try await newPage(context, Form(context, fields: fields)), in: context)
    }

    @Sendable func addPerson(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = PersonForm.details(from: &reader) {
            let user = try context.requireUser()
            let check = CandidateCheck(runner: runner, user: user, fields: reader.fields)
            if let findings = try await check.findings(details) {
                return .page(try await newPage(context, Form(context), findings), in: context)
            }
            let person = try await runner.perform(AddPerson(caseFile: caseFile, details: details), by: user)
            try await check.link(person.id, because: context.texts("doubles.saidWhenSaving"))
            return .seeOther(CaseFilePaths.overview(caseFile), notice: "persons.added", in: context)
        }
        let page = try await newPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: .unprocessableContent)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let form = Form(context, fields: PersonForm.fields(of: record.person.details))
        return .page(page(record, form), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("person", of: Person.self)
        var reader = FieldReader(context)
        guard let details = PersonForm.details(from: &reader) else {
            let page = page(try await record(context), Form(context, errors: reader.errors))
            return .page(page, in: context, status: .unprocessableContent)
        }
        do {
            let action = ChangePerson(person: id, details: details, expected: reader.revision)
            let person = try await runner.perform(action, by: try context.requireUser())
            return .seeOther(CaseFilePaths.overview(person.caseFileId), notice: "forms.saved", in: context)
        } catch let refusal as ChangedMeanwhile {
            let page = page(try await record(context), Form(context), isConflict: true)
            return .page(page, in: context, refusal: refusal)
        }
    }

    private func record(_ context: SiteRequestContext) async throws -> PersonRecord {
        try await runner.answer(ReadPerson(try context.id("person")), for: try context.requireUser())
    }

    private func page(_ record: PersonRecord, _ form: Form, isConflict: Bool = false) -> Page {
        PersonPage(
            caseFile: record.caseFile,
            person: record.person,
            form: form,
            references: references,
            isConflict: isConflict
        ).page
    }

    private func newPage(
        _ context: SiteRequestContext,
        _ form: Form,
        _ findings: CandidateFindings? = nil
    ) async throws -> Page {
        let overview = try await runner.answer(
            ReadCase(try context.id("case")),
            for: try context.requireUser()
        )
        var page = PersonPage(
            caseFile: overview.caseFile,
            person: nil,
            form: form,
            references: references
        )
        page.findings = findings
        return page.page
    }
}
