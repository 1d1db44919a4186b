import Casework
import Hummingbird
import Kernel
import WebSupport

/// Bringing a case list: upload, look, import, result.
struct CaseListImportRoutes {
    let runner: any ActionRunner
    let readers: CaseListReaders
    let jobs = ImportJobs()

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/importieren", use: showUpload)
        router.post("/faelle/importieren", use: upload)
        router.get("/faelle/importieren/:import", use: show)
        router.post("/faelle/importieren/:import", use: decide)
    }

    @Sendable func showUpload(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard try context.requireUser().may(.importCases) else {
            throw PermissionRefusal.missing(.importCases)
        }
        let form = Form(context, fields: ["sort": readers.sorts.first?.name ?? ""])
        return .page(UploadCaseListPage(form: form, sorts: readers.sorts).page, in: context)
    }

    @Sendable func upload(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        do {
            guard let file = context.form.file("file") else { throw CaseListRefusal.empty }
            let sort = context.form["sort"]
            let reading = try await read(file.bytes, sort, choices: [:], user, context.today)
            let keep = KeepCaseList(profile: sort, rows: reading.persons.count, content: file.bytes)
            let kept = try await runner.perform(keep, by: user)
            return .seeOther(CaseFilePaths.imports + "/\(kept.id.text)", in: context)
        } catch let refusal as CaseListRefusal {
            let form = Form(context, errors: FieldErrors(refusal, context.texts))
            return .page(
                UploadCaseListPage(form: form, sorts: readers.sorts).page,
                in: context,
                refusal: refusal
            )
        }
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("import", of: CaseListImport.self)
        let state = try await kept(id, withContent: false, context).listImport
        if state.isFinished {
            return .page(ImportResultPage(listImport: state, texts: context.texts).page, in: context)
        }
        if let started = jobs.startedAt(id) {
            let page = ImportProgressPage(
                listImport: state,
                startedAt: started,
                now: context.moment,
                texts: context.texts
            )
            return .page(page.page, in: context)
        }
        return .page(try await preview(try await kept(id, withContent: true, context), context), in: context)
    }

    @Sendable func decide(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let kept = try await kept(try context.id("import"), withContent: true, context)
        let path = CaseFilePaths.imports + "/\(kept.listImport.id.text)"
        guard !kept.listImport.isFinished, jobs.startedAt(kept.listImport.id) == nil else {
            return .seeOther(path, in: context)
        }
        let before = try await reading(kept, choices: kept.listImport.choices, user, context.today)
        let choices = ColumnChoices(form: context.form, columns: before.columns)
        do {
            let reading = try await reading(kept, choices: choices.text, user, context.today)
            let assignment = CaseListImport.Assignment(rawValue: context.form["assignment"]) ?? .toMe
            let choose = ChooseColumns(
                listImport: kept.listImport.id,
                choices: choices.text,
                assignment: assignment
            )
            let settled = try await runner.perform(choose, by: user)
            if context.form["do"] == "start" { try await start(settled, reading, user, context.moment) }
            return .seeOther(path, in: context)
        } catch let refusal as CaseListRefusal {
            let page = try await preview(kept, context, errors: FieldErrors(refusal, context.texts))
            return .page(page, in: context, refusal: refusal)
        }
    }

    private func start(
        _ settled: CaseListImport,
        _ reading: CaseListReading,
        _ user: User,
        _ moment: Moment
    )
        async throws
    {
        let colleagues = try await readers.colleagues(user)
        let importing = CaseListImporting(runner: runner, user: user)
        jobs.start(settled.id, at: moment.instant) {
            _ = try await importing.run(reading, as: settled, colleagues: colleagues)
        }
    }

    private func kept(
        _ id: CaseListImport.ID,
        withContent: Bool,
        _ context: SiteRequestContext
    ) async throws
        -> KeptCaseList
    {
        try await runner.answer(
            ReadCaseListImport(id, withContent: withContent),
            for: try context.requireUser()
        )
    }

    private func preview(
        _ kept: KeptCaseList,
        _ context: SiteRequestContext,
        errors: FieldErrors = [:]
    )
        async throws -> Page
    {
        let user = try context.requireUser()
        let reading = try await reading(kept, choices: kept.listImport.choices, user, context.today)
        let known = try await runner.answer(FindKnownPersons(of: reading), for: user)
        let form = Form(context, fields: ["assignment": kept.listImport.assignment.rawValue], errors: errors)
        return ImportPreviewPage(listImport: kept.listImport, reading: reading, known: known, form: form).page
    }

    private func reading(
        _ kept: KeptCaseList,
        choices: String,
        _ user: User,
        _ today: Day
    ) async throws
        -> CaseListReading
    {
        let byColumn = ColumnChoices(text: choices).byColumn
        return try await read(kept.content, kept.listImport.profile, choices: byColumn, user, today)
    }

    // Reading a large list takes long enough to stop other requests, so it does not run on their threads.
    private func read(
        _ bytes: [UInt8],
        _ sort: String,
        choices: [Int: CaseListReader.Choice],
        _ user: User,
        _ today: Day
    ) async throws -> CaseListReading {
        guard let reader = try await readers.reader(sort, user, today) else {
            throw CaseListImportRefusal.notFound
        }
        return try await Task.detached { try reader.read(bytes, choices: choices) }.value
    }
}
