import AgencyNetwork
import Casework
import Hummingbird
import Kernel
import WebSupport

/// Noting in a case what helped or hindered, also right from a contact or a plan step.
struct ObservationRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/beobachtungen", use: list)
        router.get("/faelle/:case/beobachtungen/neu", use: showNew)
        router.post("/faelle/:case/beobachtungen/neu", use: record)
        router.get("/faelle/:case/beobachtungen/:observation", use: show)
        router.post("/faelle/:case/beobachtungen/:observation", use: change)
        LiftingRoutes(runner: runner).add(to: router)
        ObservationFactRoutes(runner: runner).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(
            ObservationsPage(record: try await observations(context), texts: context.texts).page,
            in: context
        )
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await observations(context)
        let form = Form(context, fields: Self.blank(context.queryFields, record))
        return .page(try await page(context, record, form).page, in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = ObservationReading.details(from: &reader, agencies: try await agencies(context)) {
            let action = RecordObservation(
                caseFile: caseFile,
                details: details,
                source: ObservationReading.source(reader.fields),
                namesNobody: ObservationReading.namesNobody(reader.fields)
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(
                    CaseFilePaths.observations(caseFile),
                    notice: "observations.saved",
                    in: context
                )
            }
        }
        var page = try await page(
            context,
            try await observations(context),
            Form(context, errors: reader.errors)
        )
        page.names = reader.namedWords
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await observations(context)
        let observation = try Self.observation(context, in: record)
        let form = Form(context, fields: ObservationReading.fields(of: observation))
        var page = try await page(context, record, form)
        page.observation = observation
        return .page(page.page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = ObservationReading.details(from: &reader, agencies: try await agencies(context)) {
            let action = ChangeObservation(
                caseFile: caseFile,
                observation: try context.id("observation"),
                details: details,
                namesNobody: ObservationReading.namesNobody(reader.fields),
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.observations(caseFile), notice: "forms.saved", in: context)
            }
        }
        return .page(try await changePage(context, reader), in: context, status: reader.status)
    }

    private func changePage(_ context: SiteRequestContext, _ reader: FieldReader) async throws -> Page {
        let record = try await observations(context)
        let kept = try Self.observation(context, in: record)
        let form = Form(context, errors: reader.errors)
        let shown = reader.isOvertaken ? form.filled(with: form.fields.onTop(of: kept.revision)) : form
        var page = try await page(context, record, shown)
        page.observation = kept
        page.names = reader.namedWords
        if reader.isOvertaken { page.conflict = ObservationPage.conflict(form.fields, kept, context.texts) }
        return page.page
    }

    private func page(
        _ context: SiteRequestContext,
        _ record: CaseObservations,
        _ form: Form
    ) async throws -> ObservationPage {
        ObservationPage(record: record, agencies: try await agencies(context), form: form)
    }

    private func observations(_ context: SiteRequestContext) async throws -> CaseObservations {
        try await runner.answer(ReadObservations(context.id("case")), for: context.requireUser())
    }

    private func agencies(_ context: SiteRequestContext) async throws -> [Agency] {
        try await runner.answer(ListAgencies(), for: context.requireUser())
    }

    private static func observation(
        _ context: SiteRequestContext,
        in record: CaseObservations
    ) throws -> Observation {
        let id = try context.id("observation", of: Observation.self)
        guard let observation = record.observations.first(where: { $0.id == id }) else {
            throw ObservationRefusal.notFound
        }
        return observation
    }

    /// What is known from where the observation is noted: the contact, or the step with its agency and domain.
    private static func blank(_ query: FormFields, _ record: CaseObservations) -> FormFields {
        var fields: FormFields = ["note": query["vermerk"], "town": record.caseFile.town]
        let id = query.optional("massnahme").map { PlanStep.ID($0) }
        guard let step = record.plan.steps.first(where: { $0.id == id }) else { return fields }
        fields = fields.setting("planStep", to: step.id.text).setting("agency", to: step.agency)
        let goal = record.plan.goals.first { $0.id == step.goalId }
        return goal.map { fields.setting("lifeDomain", to: $0.lifeDomain.rawValue) } ?? fields
    }
}

extension FieldReader {
    /// Words in which a name of the household was heard.
    var namedWords: [String] {
        guard case .namesSomeone(let words)? = refusal as? ObservationRefusal else { return [] }
        return words
    }
}
