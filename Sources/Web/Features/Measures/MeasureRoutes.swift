import Hummingbird
import Kernel
import Steering
import WebSupport

/// Measures: taken from a decision, carried out, and held against what they should change.
struct MeasureRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/massnahmen", use: list)
        router.get("/steuerung/massnahmen/neu", use: showNew)
        router.post("/steuerung/massnahmen/neu", use: add)
        router.get("/steuerung/massnahmen/:measure", use: show)
        router.get("/steuerung/massnahmen/:measure/bearbeiten", use: showChange)
        router.post("/steuerung/massnahmen/:measure/bearbeiten", use: change)
        router.get("/steuerung/massnahmen/:measure/stand", use: showState)
        router.post("/steuerung/massnahmen/:measure/stand", use: move)
        router.post("/steuerung/massnahmen/:measure/wirkung", use: judge)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let list = try await runner.answer(ReadMeasures(), for: context.requireUser())
        return .page(MeasureListPage(list: list, texts: context.texts).page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = MeasurePage(
            record: try await runner.measure(context),
            mayKeep: try context.requireUser().may(.keepBoards),
            form: Form(context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let ground = try await ground(context, context.queryFields["beschluss"])
        let fields: FormFields = ["decision": ground.decision.id.text, "direction": "lower"]
        let form = Form(context, fields: fields)
        let forms = MeasureForms(words: ground.words, choices: ground.choices, texts: context.texts)
        return .page(newForm(ground, context).page(form, forms.measure(form)), in: context)
    }

    @Sendable func add(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let ground = try await ground(context, reader.fields["decision"])
        if let details = MeasureForms.details(from: &reader) {
            let action = AddMeasure(details, from: ground.decision.id)
            if let measure = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(MeasurePaths.measure(measure.id), notice: "measures.saved", in: context)
            }
        }
        let forms = MeasureForms(words: ground.words, choices: ground.choices, texts: context.texts)
        let page = newForm(ground, context).refused(reader, context) { forms.measure($0) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.measure(context)
        let form = Form(context, fields: MeasureForms.fields(of: record.measure))
        let forms = MeasureForms(words: record.words, choices: record.choices, texts: context.texts)
        return .page(changeForm(record, context).page(form, forms.measure(form)), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let record = try await runner.measure(context)
        let expected = reader.revision
        if let details = MeasureForms.details(from: &reader) {
            let action = ChangeMeasure(record.measure.id, details, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(
                    MeasurePaths.measure(record.measure.id),
                    notice: "measures.saved",
                    in: context
                )
            }
        }
        let forms = MeasureForms(words: record.words, choices: record.choices, texts: context.texts)
        let page = changeForm(record, context).refused(
            reader,
            context,
            theirs: MeasureForms.fields(of: record.measure),
            at: record.measure.revision
        ) { forms.measure($0) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showState(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.measure(context)
        let form = Form(context, fields: MeasureForms.state(of: record.measure))
        let fields = MeasureForms.state(form, record.measure)
        return .page(stateForm(record, context).page(form, fields), in: context)
    }

    @Sendable func move(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let record = try await runner.measure(context)
        if let state = reader.choice("state", of: MeasureState.self) {
            let action = MoveMeasure(
                record.measure.id,
                to: state,
                evidence: reader.fields.raw("evidence"),
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(
                    MeasurePaths.measure(record.measure.id),
                    notice: "measures.saved",
                    in: context
                )
            }
        }
        let page = stateForm(record, context).refused(
            reader,
            context,
            theirs: MeasureForms.state(of: record.measure),
            at: record.measure.revision
        ) { MeasureForms.state($0, record.measure) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func judge(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: Measure.ID = try context.id("measure")
        let action = JudgeEffect(id, expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: context.requireUser())
        return .seeOther(MeasurePaths.measure(id), notice: "measures.judgedNotice", in: context)
    }

    private func ground(_ context: SiteRequestContext, _ decision: String) async throws -> MeasureGround {
        try await runner.answer(PrepareMeasure(from: Identifier(decision)), for: context.requireUser())
    }

    private func newForm(_ ground: MeasureGround, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("measures.new"),
            path: MeasurePaths.new,
            cancel: MeasurePaths.list,
            lead: ground.decision.wording
        )
    }

    private func changeForm(_ record: MeasureRecord, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("measures.change"),
            path: MeasurePaths.change(record.measure.id),
            cancel: MeasurePaths.measure(record.measure.id),
            labels: ["title": "name", "dueOn": "dueOn", "aimFrom": "aimFrom"].map {
                ($0.key, context.texts("measures.\($0.value)"))
            }
        )
    }

    private func stateForm(_ record: MeasureRecord, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("measures.move"),
            path: MeasurePaths.state(record.measure.id),
            cancel: MeasurePaths.measure(record.measure.id),
            lead: record.measure.title,
            labels: [("evidence", context.texts("measures.evidence"))]
        )
    }
}

extension ActionRunner {
    func measure(_ context: SiteRequestContext) async throws -> MeasureRecord {
        try await answer(ReadMeasure(context.id("measure")), for: context.requireUser())
    }
}
