import Casework
import Hummingbird
import Kernel
import WebSupport

/// Candidates while a name is typed, and the links between records of one person.
struct DoubleRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.post("/personen/kandidaten", use: candidates)
        router.get("/faelle/:case/personen/:person/verknuepfungen", use: show)
        router.post("/faelle/:case/personen/:person/verknuepfungen", use: link)
        router.post("/faelle/:case/personen/:person/verknuepfungen/:link/aufheben", use: undo)
    }

    @Sendable func candidates(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let fields = context.form
        var reader = FieldReader(context)
        let traits = PersonLikeness.Traits(
            given: String(fields["givenName"].prefix(200)),
            family: String(fields["familyName"].prefix(200)),
            original: String(fields["originalName"].prefix(200)),
            birth: reader.uncertainDay("birth", for: .birth)
        )
        let found = try await runner.answer(FindCandidates(traits), for: try context.requireUser())
        guard !found.isEmpty else { return .fragment(.empty, in: context) }
        let list = CandidateList(candidates: found, texts: context.texts)
        return .fragment("<p>\(context.texts("doubles.maybeKnown"))</p>\n\(list.html)", in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func link(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        var reader = FieldReader(context)
        let fields = reader.fields
        if let reason = reader.value({ try LinkReason(fields["reason"]) }) {
            let link = LinkPersons(
                person: record.person.id,
                other: Identifier(fields["other"]),
                reason: reason,
                isSureWithinHousehold: fields["sameHousehold"] == "yes"
            )
            if try await reader.perform(link, with: runner, by: context.requireUser()) != nil {
                return .seeOther(DoublePaths.links(record.person), notice: "doubles.linked", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func undo(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        var reader = FieldReader(context)
        let fields = reader.fields
        if let reason = reader.value({ try LinkReason(fields["reason"]) }) {
            let undo = UndoPersonLink(link: try context.id("link"), reason: reason)
            if try await reader.perform(undo, with: runner, by: context.requireUser()) != nil {
                return .seeOther(DoublePaths.links(record.person), notice: "doubles.isUndone", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func record(_ context: SiteRequestContext) async throws -> PersonRecord {
        try await runner.answer(ReadPerson(try context.id("person")), for: try context.requireUser())
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let user = try context.requireUser()
        let record = try await record(context)
        let person = record.person
        return PersonLinksPage(
            record: record,
            links: try await runner.answer(ReadPersonLinks(person.caseFileId), for: user),
            candidates: user.may(.leadCases)
                ? try await runner.answer(FindCandidates(person.traits, leavingOut: person.id), for: user)
                : [],
            form: form
        ).page
    }
}
