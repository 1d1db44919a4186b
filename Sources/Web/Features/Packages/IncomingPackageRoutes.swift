import Casework
import Hummingbird
import Kernel
import WebSupport

/// The receiver's side: the list, taking in a file, looking, accepting, refusing, the receipt.
struct IncomingPackageRoutes {
    let runner: any ActionRunner
    let courier: any PackageCourier
    let scanner: VirusScanner?

    func add(to router: Router<SiteRequestContext>) {
        router.get("/uebergaben", use: list)
        router.get("/uebergaben/einlesen", use: showTakeIn)
        router.post("/uebergaben/einlesen", use: takeIn)
        router.get("/uebergaben/eingang/:package", use: show)
        router.post("/uebergaben/eingang/:package/annehmen", use: accept)
        router.post("/uebergaben/eingang/:package/ablehnen", use: refuse)
        router.post("/uebergaben/eingang/:package/quittung", use: sendReceipt)
        router.get("/uebergaben/eingang/:package/quittung.lotse", use: receiptFile)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let list = try await runner.answer(ListPackages(), for: user)
        let page = PackageListPage(
            list: list,
            offers: try await runner.answer(ListOffers(), for: user),
            mayTakeIn: user.may(.openCases),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func showTakeIn(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard try context.requireUser().may(.openCases) else { throw PermissionRefusal.missing(.openCases) }
        return .page(TakeInPackagePage(form: Form(context)).page, in: context)
    }

    @Sendable func takeIn(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let file = reader.fields.file("file") {
            let action = TakeInPackage(file.bytes)
            if let record = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(PackagePaths.list, notice: Self.notice(of: record), in: context)
            }
        } else {
            reader.refuse(PackageRefusal.fileMissing)
        }
        let page = TakeInPackagePage(form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    private static func notice(of record: PackageRecord) -> Notice {
        if record.direction == .outgoing { return "packages.receiptTaken" }
        return record.state == .withdrawn ? "packages.recallTaken" : "packages.taken"
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func accept(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        try await scan(&reader, context)
        if reader.isClean {
            let action = AcceptPackage(try context.id("package"))
            if let record = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return try await answered(record, context)
            }
        }
        let page = try await page(context, Form(context, fields: [:], errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func refuse(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = RefusePackage(try context.id("package"), reason: reader.fields["reason"])
        if let record = try await reader.perform(action, with: runner, by: context.requireUser()) {
            return try await answered(record, context)
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func sendReceipt(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let receipt = try await receipt(try context.id("package"), context)
        let path = PackagePaths.incoming(receipt.record.id)
        do {
            try await courier.deliver(receipt.bytes, to: receipt.partner)
            return .seeOther(path, notice: "packages.receiptDelivered", in: context)
        } catch PackageRefusal.withdrawn {
            return try await tooLate(receipt.record.id, context)
        } catch let refusal as PackageRefusal {
            reader.refuse(refusal, at: "")
        }
        let page = try await page(context, Form(context, fields: [:], errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func receiptFile(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let receipt = try await receipt(try context.id("package"), context)
        return .attachment([receipt.bytes], named: "quittung.lotse", type: "application/octet-stream")
    }

    // What was decided stands, whether the receipt arrives now, later, or as a file.
    private func answered(_ record: PackageRecord, _ context: SiteRequestContext) async throws -> Response {
        let path = PackagePaths.incoming(record.id)
        let receipt = try await receipt(record.id, context)
        guard !receipt.partner.address.isEmpty else {
            return .seeOther(path, notice: "packages.answeredByFile", in: context)
        }
        do {
            try await courier.deliver(receipt.bytes, to: receipt.partner)
            return .seeOther(path, notice: "packages.receiptDelivered", in: context)
        } catch PackageRefusal.withdrawn {
            return try await tooLate(record.id, context)
        } catch is PackageRefusal {
            return .seeOther(path, notice: "packages.receiptWaits", in: context)
        }
    }

    private func tooLate(_ id: PackageRecord.ID, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.perform(NoteWithdrawal(id), by: context.requireUser())
        let notice: Notice = record.state == .withdrawn ? "packages.tooLate" : "packages.receiptDelivered"
        return .seeOther(PackagePaths.incoming(id), notice: notice, in: context)
    }

    private func receipt(_ id: PackageRecord.ID, _ context: SiteRequestContext) async throws -> PackageFile {
        try await runner.answer(ReadReceiptFile(id), for: try context.requireUser())
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        IncomingPackagePage(package: try await package(context), form: form).page
    }

    private func package(_ context: SiteRequestContext) async throws -> IncomingPackage {
        try await runner.answer(ReadIncomingPackage(context.id("package")), for: context.requireUser())
    }

    // Papers from elsewhere pass the same scanner as those handed in here.
    private func scan(_ reader: inout FieldReader, _ context: SiteRequestContext) async throws {
        guard let scanner else { return }
        for document in try await package(context).documents {
            switch await scanner.verdict(on: document) {
            case .clean: continue
            case .infected: reader.refuse(DocumentRefusal.infected, at: "")
            case .unknown where scanner.isRequired: reader.refuse(DocumentRefusal.notScanned, at: "")
            case .unknown: continue
            }
            return
        }
    }
}
