import Casework
import Hummingbird
import Kernel
import WebSupport

/// Reports on one's own cases for the state's database, to look at and to take along.
struct CaseReportRoutes {
    let runner: any ActionRunner
    let layouts: [CaseReportLayout]

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/meldung", use: show)
        router.post("/faelle/meldung", use: write)
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
        return .page(CaseReportPage(layouts: layouts, form: form, report: nil).page, in: context)
    }

    @Sendable func write(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        var reader = FieldReader(context)
        let wanted = CaseReportForm(&reader, among: layouts)
        var report: CaseReport?
        if let wanted, reader.isClean {
            do {
                report = try await runner.answer(WriteCaseReport(wanted.layout, in: wanted.period), for: user)
            } catch let refusal as CaseReportRefusal {
                reader.refuse(refusal, at: refusal == .notOverYet ? "until" : "report")
            }
        }
        if let report, let wanted, wanted.form != CaseReportForm.look {
            return try CaseReportFile(report: report, texts: context.texts).response(as: wanted.form)
        }
        let form = Form(context, errors: reader.errors)
        let page = CaseReportPage(layouts: layouts, form: form, report: report).page
        return .page(page, in: context, status: reader.status)
    }
}
