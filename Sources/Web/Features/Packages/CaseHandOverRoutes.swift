import Casework
import Hummingbird
import Kernel
import WebSupport

/// The sender's side: choosing what of a case goes where, sealing it, and the ways it leaves.
struct CaseHandOverRoutes {
    let runner: any ActionRunner
    let courier: any PackageCourier

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/uebergabe", use: show)
        router.post("/faelle/:case/uebergabe/vorschau", use: look)
        router.post("/faelle/:case/uebergabe", use: prepare)
        router.get("/uebergaben/ausgang/:package", use: showPackage)
        router.post("/uebergaben/ausgang/:package/datei", use: file)
        router.post("/uebergaben/ausgang/:package/senden", use: send)
        router.post("/uebergaben/ausgang/:package/zurueckziehen", use: withdraw)
        router.post("/uebergaben/ausgang/:package/rueckruf", use: sendRecall)
        router.get("/uebergaben/ausgang/:package/rueckruf.lotse", use: recallFile)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = PreviewPackage(caseFile: try context.id("case"), partner: nil, choice: PackageChoice())
        let preview = try await runner.answer(query, for: try context.requireUser())
        return .page(CaseHandOverPage(preview: preview, form: Form(context)).page, in: context)
    }

    @Sendable func look(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(CaseHandOverPage(preview: try await preview(context), form: Form(context)).page, in: context)
    }

    @Sendable func prepare(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = PreparePackage(
            caseFile: try context.id("case"),
            partner: Identifier(reader.fields["partner"]),
            choice: Self.choice(in: reader.fields)
        )
        if let record = try await reader.perform(action, with: runner, by: context.requireUser()) {
            return .seeOther(PackagePaths.outgoing(record.id), notice: "packages.prepared", in: context)
        }
        let form = Form(context, errors: reader.errors)
        let page = CaseHandOverPage(preview: try await preview(context), form: form).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showPackage(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    // Whoever takes the file away has sent it as far as anybody here can know.
    @Sendable func file(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let sealed = try await sealed(context)
        _ = try await runner.perform(MarkPackageSent(sealed.record.id), by: try context.requireUser())
        return .attachment([sealed.bytes], named: "paket.lotse", type: "application/octet-stream")
    }

    @Sendable func send(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let sealed = try await sealed(context)
        var reader = FieldReader(context)
        let path = PackagePaths.outgoing(sealed.record.id)
        do {
            try await courier.deliver(sealed.bytes, to: sealed.partner)
            _ = try await runner.perform(MarkPackageSent(sealed.record.id), by: try context.requireUser())
            return .seeOther(path, notice: "packages.delivered", in: context)
        } catch let refusal as PackageRefusal {
            reader.refuse(refusal, at: "")
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = WithdrawPackage(try context.id("package"))
        if let record = try await reader.perform(action, with: runner, by: context.requireUser()) {
            let notice = try await tell(of: record, context)
            return .seeOther(PackagePaths.outgoing(record.id), notice: notice, in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    @Sendable func recallFile(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let recall = try await recall(try context.id("package"), context)
        return .attachment([recall.bytes], named: "rueckruf.lotse", type: "application/octet-stream")
    }

    @Sendable func sendRecall(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let recall = try await recall(try context.id("package"), context)
        let notice = try await tell(of: recall.record, context)
        return .seeOther(PackagePaths.outgoing(recall.record.id), notice: notice, in: context)
    }

    // What is withdrawn stays so, whether the other side learns it now, later, or by a file.
    private func tell(of record: PackageRecord, _ context: SiteRequestContext) async throws -> Notice {
        guard let recall = try? await recall(record.id, context) else { return "packages.nowWithdrawn" }
        guard !recall.partner.address.isEmpty else { return "packages.recallByFile" }
        do {
            try await courier.deliver(recall.bytes, to: recall.partner)
            return "packages.recallDelivered"
        } catch is PackageRefusal {
            return "packages.recallWaits"
        }
    }

    private func recall(_ id: PackageRecord.ID, _ context: SiteRequestContext) async throws -> PackageFile {
        try await runner.answer(ReadWithdrawalFile(id), for: context.requireUser())
    }

    private func sealed(_ context: SiteRequestContext) async throws -> PackageFile {
        try await runner.answer(ReadPackageFile(context.id("package")), for: context.requireUser())
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadOutgoingPackage(try context.id("package"))
        let package = try await runner.answer(query, for: try context.requireUser())
        return OutgoingPackagePage(package: package, form: form).page
    }

    private func preview(_ context: SiteRequestContext) async throws -> PackagePreview {
        let query = PreviewPackage(
            caseFile: try context.id("case"),
            partner: Identifier(context.form["partner"]),
            choice: Self.choice(in: context.form)
        )
        return try await runner.answer(query, for: try context.requireUser())
    }

    private static func choice(in fields: FormFields) -> PackageChoice {
        PackageChoice(
            notes: Set(fields.all("notes").map { Identifier($0) }),
            documents: Set(fields.all("documents").map { Identifier($0) }),
            confirmsProtection: fields["protection"] == "yes"
        )
    }
}
