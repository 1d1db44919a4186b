import Casework
import Hummingbird
import Kernel
import WebSupport

/// Adding, correcting and taking off a residence status.
struct StatusRoutes: TimelineRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/personen/:person/status/neu", use: showNew)
        router.post("/faelle/:case/personen/:person/status/neu", use: addStatus)
        router.get("/faelle/:case/personen/:person/status/:status", use: show)
        router.post("/faelle/:case/personen/:person/status/:status", use: change)
        router.post("/faelle/:case/personen/:person/status/:status/entfernen", use: remove)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = LegalSpherePage(
            record: try await record(context),
            entry: .status(nil),
            form: Form(context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func addStatus(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let details = StatusForm.details(from: &reader)
        let record = try await record(context)
        guard let details else { return invalid(record, .status(nil), reader, context) }
        let action = AddResidenceStatus(person: record.person.id, details: details)
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(CaseFilePaths.overview(record.caseFile.id), notice: "forms.saved", in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let status = try status(of: record, context)
        let form = Form(context, fields: StatusForm.fields(of: status))
        return .page(LegalSpherePage(record: record, entry: .status(status), form: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let status = try status(of: record, context)
        var reader = FieldReader(context)
        guard let details = StatusForm.details(from: &reader, asWritten: status.asWritten) else {
            return invalid(record, .status(status), reader, context)
        }
        do {
            let action = ChangeResidenceStatus(
                person: record.person.id,
                status: status.id,
                details: details,
                expected: reader.revision
            )
            _ = try await runner.perform(action, by: try context.requireUser())
            return .seeOther(CaseFilePaths.overview(record.caseFile.id), notice: "forms.saved", in: context)
        } catch let refusal as ChangedMeanwhile {
            let fresh = try await self.record(context)
            let entry = LegalSpherePage.Entry.status(try self.status(of: fresh, context))
            let page = LegalSpherePage(record: fresh, entry: entry, form: Form(context), isConflict: true)
            return .page(page.page, in: context, refusal: refusal)
        }
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = RemoveResidenceStatus(
            person: try context.id("person"),
            status: try context.id("status"),
            expected: FieldReader(context).revision
        )
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(
            CaseFilePaths.overview(try context.id("case")),
            notice: "legalSpheres.removed",
            in: context
        )
    }

    private func status(of record: PersonRecord, _ context: SiteRequestContext) throws -> ResidenceStatus {
        let id = try context.id("status", of: ResidenceStatus.self)
        guard let status = record.statuses.first(where: { $0.id == id }) else {
            throw LegalSphereRefusal.notFound
        }
        return status
    }
}
