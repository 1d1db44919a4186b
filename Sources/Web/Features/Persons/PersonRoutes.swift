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
            let action = AddPerson(caseFile: caseFile, details: details)
            _ = try await runner.perform(action, by: try context.requireUser())
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

    private func newPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let overview = try await runner.answer(
            ReadCase(try context.id("case")),
            for: try context.requireUser()
        )
        return PersonPage(caseFile: overview.caseFile, person: nil, form: form, references: references).page
    }
}
