import Casework
import Hummingbird
import Kernel
import WebSupport

/// Files of reports: how far they are, fetching them, and dropping them; only for whoever asked for them.
struct CaseReportExportRoutes {
    let desk: ExportDesk

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/meldung/ausgabe/:export", use: show)
        router.post("/faelle/meldung/ausgabe/:export/datei", use: fetch)
        router.post("/faelle/meldung/ausgabe/:export/verwerfen", use: drop)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (key, user) = try asked(context)
        guard let job = await desk.job(key, of: user.id) else { throw CaseReportRefusal.noFile }
        return .page(CaseReportExportPage(key: key, job: job, form: Form(context)).page, in: context)
    }

    @Sendable func fetch(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (key, user) = try asked(context)
        guard let (file, handle) = try await desk.take(key, of: user.id) else {
            throw CaseReportRefusal.noFile
        }
        return try .attachment(file, from: handle)
    }

    @Sendable func drop(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (key, user) = try asked(context)
        guard await desk.job(key, of: user.id) != nil else { throw CaseReportRefusal.noFile }
        await desk.cancel(key, of: user.id)
        return .seeOther(CaseReportPaths.report, notice: "caseReports.export.dropped", in: context)
    }

    private func asked(_ context: SiteRequestContext) throws -> (key: String, user: User) {
        let user = try context.requireUser()
        guard user.may(.leadCases) else { throw PermissionRefusal.missing(.leadCases) }
        return (context.parameters.get("export") ?? "", user)
    }
}
