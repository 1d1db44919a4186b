import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// Recording, correcting and removing what is known of a person.
struct FactRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/angaben", use: list)
        router.get("/faelle/:case/personen/:person/angaben/neu", use: showNew)
        router.post("/faelle/:case/personen/:person/angaben/neu", use: record)
        router.get("/faelle/:case/personen/:person/angaben/:fact", use: show)
        router.post("/faelle/:case/personen/:person/angaben/:fact", use: change)
        router.post("/faelle/:case/personen/:person/angaben/:fact/entfernen", use: remove)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = FactsPage(
            pathways: try await pathways(context),
            rulebook: rulebook,
            mayOpenProtected: try context.requireUser().may(.openProtectedTexts),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (file, person) = try await self.person(context)
        let offered = try offered(to: context.requireUser())
        let chosen = context.queryFields["angabe"]
        guard let definition = offered.first(where: { $0.code.rawValue == chosen }) else {
            let page = FactChoicePage(
                caseFile: file,
                person: person.person,
                definitions: offered,
                form: Form(context)
            )
            return .page(page.page, in: context)
        }
        return .page(page(file, person, definition, nil, Form(context)).page, in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let definition = try definition(FactKey(rawValue: context.queryFields["angabe"]))
        let id = try context.id("person", of: Person.self)
        var fields = FieldReader(context)
        if let details = FactForm.details(from: &fields, definition) {
            let action = RecordFact(person: id, fact: definition.code, details: details)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return try saved("forms.saved", context)
            }
        }
        let (file, person) = try await self.person(context)
        let form = Form(context, errors: fields.errors)
        return .page(page(file, person, definition, nil, form).page, in: context, status: fields.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (file, person) = try await self.person(context)
        let (fact, details) = try fact(of: person, context)
        let form = Form(context, fields: FactForm.fields(of: details))
        return .page(page(file, person, try definition(fact.fact), fact, form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (file, person) = try await self.person(context)
        let (fact, _) = try fact(of: person, context)
        let definition = try definition(fact.fact)
        var fields = FieldReader(context)
        if let details = FactForm.details(from: &fields, definition) {
            let action = ChangeFact(
                person: person.person.id,
                fact: fact.id,
                details: details,
                expected: fields.revision
            )
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return try saved("forms.saved", context)
            }
        }
        var page = page(file, person, definition, fact, Form(context, errors: fields.errors))
        page.isConflict = fields.isOvertaken
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = RemoveFact(
            person: try context.id("person"),
            fact: try context.id("fact"),
            expected: FieldReader(context).revision
        )
        _ = try await runner.perform(action, by: try context.requireUser())
        return try saved("facts.removed", context)
    }
}

extension FactRoutes {
    private func pathways(_ context: SiteRequestContext) async throws -> CasePathways {
        let caseFile = try context.id("case", of: CaseFile.self)
        return try await runner.answer(ReadPathways(caseFile: caseFile), for: try context.requireUser())
    }

    private func person(_ context: SiteRequestContext) async throws -> (CaseFile, PersonPathways) {
        let pathways = try await pathways(context)
        let id = try context.id("person", of: Person.self)
        guard let person = pathways.persons.first(where: { $0.person.id == id }) else {
            throw PersonRefusal.notFound
        }
        return (pathways.caseFile, person)
    }

    private func fact(
        of person: PersonPathways,
        _ context: SiteRequestContext
    ) throws -> (PersonFact, FactDetails) {
        let id = try context.id("fact", of: PersonFact.self)
        guard let fact = person.facts.first(where: { $0.id == id }) else { throw FactRefusal.notFound }
        guard let details = fact.details else { throw FactRefusal.protected }
        return (fact, details)
    }

    private func definition(_ key: FactKey) throws -> FactDefinition {
        guard let definition = rulebook.facts[key] else { throw FactRefusal.unknownFact }
        return definition
    }

    private func offered(to user: User) -> [FactDefinition] {
        rulebook.facts.facts.filter { $0.sensitivity == .ordinary || user.may(.openProtectedTexts) }
    }

    private func page(
        _ file: CaseFile,
        _ person: PersonPathways,
        _ definition: FactDefinition,
        _ fact: PersonFact?,
        _ form: Form
    ) -> FactPage {
        FactPage(caseFile: file, person: person.person, definition: definition, fact: fact, form: form)
    }

    private func saved(_ notice: Notice, _ context: SiteRequestContext) throws -> Response {
        .seeOther(FactPaths.facts(try context.id("case", of: CaseFile.self)), notice: notice, in: context)
    }
}
