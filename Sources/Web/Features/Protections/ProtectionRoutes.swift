import Casework
import Hummingbird
import Kernel
import WebSupport

/// Who of a household is protected: looking, marking, lifting.
struct ProtectionRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/schutz", use: show)
        router.post("/faelle/:case/schutz", use: mark)
        router.post("/faelle/:case/schutz/:mark/aufheben", use: lift)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func mark(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if reader.fields["person"].isEmpty { reader.refuse(ProtectionFormRefusal(), at: "person") }
        if reader.fields["kind"].isEmpty { reader.refuse(ProtectionRefusal.unknownKind) }
        if reader.isClean {
            let kind = ProtectionKind(rawValue: reader.fields["kind"])
            let person = Person.ID(reader.fields["person"])
            let action = ProtectPerson(caseFile: caseFile, person: person, kind: kind)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(ProtectionPaths.list(caseFile), notice: "protections.marked", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func lift(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let action = LiftProtection(
            caseFile: caseFile,
            mark: try context.id("mark"),
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ProtectionPaths.list(caseFile), notice: "protections.isLifted", in: context)
        }
        let page = try await page(context, Form(context, fields: [:], errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadProtections(try context.id("case"))
        let protection = try await runner.answer(query, for: try context.requireUser())
        return ProtectionsPage(protection: protection, form: form).page
    }
}

/// Nobody was chosen in the form.
struct ProtectionFormRefusal: Refusal {
    var kind: RefusalKind { .invalid }
    var textKey: String { "protections.personMissing" }
}
