import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// Adding, correcting and taking off a coverage period.
struct CoverageRoutes: TimelineRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/personen/:person/versorgung/neu", use: showNew)
        router.post("/faelle/:case/personen/:person/versorgung/neu", use: addCoverage)
        router.get("/faelle/:case/personen/:person/versorgung/:coverage", use: show)
        router.post("/faelle/:case/personen/:person/versorgung/:coverage", use: change)
        router.post("/faelle/:case/personen/:person/versorgung/:coverage/entfernen", use: remove)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let lane = CoverageLane(rawValue: context.queryFields["spur"]) ?? .livelihood
        let entry = LegalSpherePage.Entry.coverage(nil, lane: lane)
        let page = LegalSpherePage(record: try await record(context), entry: entry, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func addCoverage(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let details = CoverageForm.details(from: &reader)
        let record = try await record(context)
        guard let details else {
            let lane = CoverageLane(rawValue: reader.fields["lane"]) ?? .livelihood
            return invalid(record, .coverage(nil, lane: lane), reader, context)
        }
        let action = AddCoveragePeriod(person: record.person.id, details: details)
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(CaseFilePaths.overview(record.caseFile.id), notice: "forms.saved", in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let coverage = try coverage(of: record, context)
        let form = Form(context, fields: CoverageForm.fields(of: coverage))
        let entry = LegalSpherePage.Entry.coverage(coverage, lane: coverage.lane)
        return .page(LegalSpherePage(record: record, entry: entry, form: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let coverage = try coverage(of: record, context)
        var reader = FieldReader(context)
        guard let details = CoverageForm.details(from: &reader, asWritten: coverage.asWritten) else {
            return invalid(record, .coverage(coverage, lane: coverage.lane), reader, context)
        }
        do {
            let action = ChangeCoveragePeriod(
                person: record.person.id,
                coverage: coverage.id,
                details: details,
                expected: reader.revision
            )
            _ = try await runner.perform(action, by: try context.requireUser())
            return .seeOther(CaseFilePaths.overview(record.caseFile.id), notice: "forms.saved", in: context)
        } catch let refusal as ChangedMeanwhile {
            let fresh = try await self.record(context)
            let entry = LegalSpherePage.Entry.coverage(
                try self.coverage(of: fresh, context),
                lane: coverage.lane
            )
            let page = LegalSpherePage(record: fresh, entry: entry, form: Form(context), isConflict: true)
            return .page(page.page, in: context, refusal: refusal)
        }
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = RemoveCoveragePeriod(
            person: try context.id("person"),
            coverage: try context.id("coverage"),
            expected: FieldReader(context).revision
        )
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(
            CaseFilePaths.overview(try context.id("case")),
            notice: "legalSpheres.removed",
            in: context
        )
    }

    private func coverage(of record: PersonRecord, _ context: SiteRequestContext) throws -> CoveragePeriod {
        let id = try context.id("coverage", of: CoveragePeriod.self)
        guard let coverage = record.coverage.first(where: { $0.id == id }) else {
            throw LegalSphereRefusal.notFound
        }
        return coverage
    }
}
