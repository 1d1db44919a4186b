import Casework
import Hummingbird
import Kernel
import WebSupport

/// The assessments of a case: the picture, making a new one, correcting one.
struct AssessmentRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/assessment", use: show)
        router.get("/faelle/:case/assessment/neu", use: showNew)
        router.post("/faelle/:case/assessment/neu", use: record)
        router.get("/faelle/:case/assessment/:assessment", use: showOne)
        router.get("/faelle/:case/assessment/:assessment/berichtigen", use: showCorrection)
        router.post("/faelle/:case/assessment/:assessment/berichtigen", use: correct)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let assessments = try await assessments(context)
        return .page(AssessmentsPage(assessments: assessments, texts: context.texts).page, in: context)
    }

    @Sendable func showOne(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let assessments = try await assessments(context)
        let rated = try rated(in: assessments, context)
        let page = AssessmentPage(rated: rated, assessments: assessments, texts: context.texts)
        return .page(page.page, in: context)
    }

    // A new assessment begins with what was said last, so that only what changed has to be written.
    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let assessments = try await assessments(context)
        let last = assessments.assessments.first?.ratings ?? []
        let kind: Assessment.Kind = assessments.assessments.isEmpty ? .initial : .reassessment
        let start = AssessmentForm.fields(of: last, on: context.today, revision: .first)
        let fields = FormFields(start.texts + [(name: "kind", value: kind.rawValue)])
        let page = AssessmentFormPage(assessments: assessments, form: Form(context, fields: fields))
        return .page(page.page, in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let assessments = try await assessments(context)
        var reader = FieldReader(context)
        let ratings = AssessmentForm.ratings(from: reader, assessments.profile)
        let kind = reader.choice("kind", of: Assessment.Kind.self)
        if let day = reader.day("assessedOn"), let kind {
            let id = assessments.caseFile.id
            let action = RecordAssessment(caseFile: id, day: day, ratings: ratings, kind: kind)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return done(assessments, context)
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = AssessmentFormPage(assessments: assessments, form: form)
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func showCorrection(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let assessments = try await assessments(context)
        let rated = try rated(in: assessments, context)
        let assessment = rated.assessment
        let fields = AssessmentForm.fields(
            of: rated.ratings,
            on: assessment.assessedOn,
            revision: assessment.revision
        )
        let form = Form(context, fields: fields)
        let page = AssessmentFormPage(assessments: assessments, form: form, corrected: rated)
        return .page(page.page, in: context)
    }

    @Sendable func correct(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let assessments = try await assessments(context)
        let rated = try rated(in: assessments, context)
        var reader = FieldReader(context)
        let ratings = AssessmentForm.ratings(from: reader, assessments.profile)
        if let day = reader.day("assessedOn") {
            let action = RecordAssessment(
                caseFile: assessments.caseFile.id,
                day: day,
                ratings: ratings,
                correcting: .init(assessment: rated.assessment.id, expected: reader.revision)
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return done(assessments, context)
            }
        }
        let page = try await refused(reader, mine: ratings, context)
        return .page(page, in: context, status: reader.status)
    }

    private func refused(
        _ reader: FieldReader,
        mine: [DomainRating],
        _ context: SiteRequestContext
    ) async throws -> Page {
        let fresh = try await assessments(context)
        let kept = try rated(in: fresh, context)
        var page = AssessmentFormPage(
            assessments: fresh,
            form: Form(context, errors: reader.errors),
            corrected: kept
        )
        if reader.isOvertaken { page.overtaken(mine: mine, kept: kept) }
        return page.page
    }

    private func done(_ assessments: CaseAssessments, _ context: SiteRequestContext) -> Response {
        let path = CaseFilePaths.assessments(assessments.caseFile.id)
        return .seeOther(path, notice: "assessments.saved", in: context)
    }

    private func assessments(_ context: SiteRequestContext) async throws -> CaseAssessments {
        try await runner.answer(ReadAssessments(context.id("case")), for: context.requireUser())
    }

    private func rated(
        in assessments: CaseAssessments,
        _ context: SiteRequestContext
    ) throws -> RatedAssessment {
        let id = try context.id("assessment", of: Assessment.self)
        guard let rated = assessments.assessments.first(where: { $0.assessment.id == id }) else {
            throw AssessmentRefusal.notFound
        }
        return rated
    }
}
