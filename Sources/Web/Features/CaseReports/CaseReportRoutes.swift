import Casework
import HTTPTypes
import Hummingbird
import Kernel
import WebSupport

/// Reports on one's own cases for the state's database, to look at and to take along.
struct CaseReportRoutes {
    let runner: any ActionRunner
    let layouts: [CaseReportLayout]
    let desk: ExportDesk

    /// So long somebody waits for a file without being told how far it is.
    private static let patience = Duration.milliseconds(800)

    /// Who prefers not to wait says so (RFC 7240, `respond-async`).
    private static func patience(of request: Request) -> Duration {
        let preferred = HTTPField.Name("Prefer").flatMap { request.headers[$0] }
        return preferred?.contains("respond-async") == true ? .zero : patience
    }

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/meldung", use: show)
        router.post("/faelle/meldung", use: write)
        CaseReportExportRoutes(desk: desk).add(to: router)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard try context.requireUser().may(.leadCases) else {
            throw PermissionRefusal.missing(.leadCases)
        }
        let fields: FormFields = [
            "report": layouts.first?.report ?? "", "as": CaseReportForm.look,
            "from": Day.clamped(year: context.today.year, month: 1, day: 1).german,
            "until": context.today.german,
        ]
        let form = Form(context, fields: fields)
        return .page(CaseReportPage(layouts: layouts, form: form, shown: nil).page, in: context)
    }

    @Sendable func write(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        var reader = FieldReader(context)
        let wanted = CaseReportForm(&reader, among: layouts)
        var shown: CaseReportPage.Shown?
        if let wanted, reader.isClean {
            do {
                let plan = try await runner.answer(
                    PlanCaseReport(wanted.layout, in: wanted.period),
                    for: user
                )
                if let form = wanted.form {
                    let key = try await begin(plan, as: form, for: user, context)
                    return try await answer(key, within: Self.patience(of: request), for: user, context)
                }
                let cases = plan.cases.prefix(CaseReportPage.shownAtMost)
                shown = .init(plan, try await runner.answer(WriteCaseReport(plan, of: cases), for: user))
            } catch let refusal as CaseReportRefusal {
                reader.refuse(refusal, at: refusal == .notOverYet ? "until" : "report")
            } catch let refusal as ExportRefusal {
                reader.refuse(refusal, at: "as")
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = CaseReportPage(layouts: layouts, form: form, shown: shown).page
        return .page(page, in: context, status: reader.status)
    }

    private func begin(
        _ plan: CaseReportPlan,
        as form: TableFile.Form,
        for user: User,
        _ context: SiteRequestContext
    ) async throws -> String {
        try await CaseReportExport(runner, plan, as: form, context.texts).begin(at: desk, for: user)
    }

    /// At once where it is short; a long one gets a page that shows how far it is.
    private func answer(
        _ key: String,
        within patience: Duration,
        for user: User,
        _ context: SiteRequestContext
    ) async throws -> Response {
        _ = await desk.settled(key, of: user.id, within: patience)
        if let (file, handle) = try await desk.take(key, of: user.id) {
            return try .attachment(file, from: handle)
        }
        return .seeOther(CaseReportPaths.export(key), in: context)
    }
}
