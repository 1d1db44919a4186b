import Hummingbird
import Kernel
import Steering
import WebSupport

/// The entries of the budget, new and changed.
struct BudgetItemRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/foerderung/ansaetze/neu", use: showNew)
        router.post("/steuerung/foerderung/ansaetze/neu", use: addItem)
        router.get("/steuerung/foerderung/ansaetze/:item", use: show)
        router.post("/steuerung/foerderung/ansaetze/:item", use: change)
        router.post("/steuerung/foerderung/ansaetze/:item/verwerfen", use: discard)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let year = context.queryFields["jahr"].isEmpty ? "\(context.today.year)" : context.queryFields["jahr"]
        let form = Form(context, fields: ["year": year, "months": "12", "basis": "amount"])
        return .page(form.newBudgetItem.page(form, BudgetItemForm(form: form).new), in: context)
    }

    @Sendable func addItem(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let year = Int(reader.fields["year"]) ?? 0
        if let details = BudgetItemForm.details(from: &reader) {
            let action = AddBudgetItem(year: year, details: details)
            if let added = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(FundingPaths.year(added.year), notice: "funding.saved", in: context)
            }
        }
        let page = Form(context).newBudgetItem.refused(reader, context) { BudgetItemForm(form: $0).new }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let item = try await item(context)
        let form = Form(context, fields: BudgetItemForm.fields(of: item))
        return .page(form.changing(item).page(form, BudgetItemForm(form: form).html), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let expected = reader.revision
        let item = try await item(context)
        if let details = BudgetItemForm.details(from: &reader) {
            let action = ChangeBudgetItem(item.id, details: details, expected: expected)
            if let changed = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(FundingPaths.year(changed.year), notice: "funding.saved", in: context)
            }
        }
        let page = Form(context).changing(item).refused(
            reader,
            context,
            theirs: BudgetItemForm.fields(of: item),
            at: item.revision
        ) { BudgetItemForm(form: $0).html }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func discard(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = DiscardBudgetItem(try context.id("item"), expected: FieldReader(context).revision)
        let item = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(FundingPaths.year(item.year), notice: "funding.discarded", in: context)
    }

    private func item(_ context: SiteRequestContext) async throws -> BudgetItem {
        let id: BudgetItem.ID = try context.id("item")
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        guard let found = book.budget.first(where: { $0.id == id }) else { throw FundingRefusal.notFound }
        return found
    }
}

extension Form {
    fileprivate var newBudgetItem: SteeringForm {
        SteeringForm(
            title: texts("funding.addItem"),
            path: FundingPaths.newItem,
            cancel: FundingPaths.overview,
            section: "funding"
        )
    }

    fileprivate func changing(_ item: BudgetItem) -> SteeringForm {
        SteeringForm(
            title: texts("funding.changeItem"),
            path: FundingPaths.item(item.id),
            cancel: FundingPaths.year(item.year),
            section: "funding",
            after: button(
                texts("funding.discardItem"),
                to: FundingPaths.discard(item.id),
                .warning,
                values: ["revision": "\(item.revision.number)"]
            ),
            labels: [
                ("line", texts("funding.column.line")), ("title", texts("funding.field.title")),
                ("basis", texts("funding.field.basis")), ("amount", texts("funding.field.planned")),
                ("months", texts("funding.field.months")), ("actual", texts("funding.field.actual")),
            ]
        )
    }
}

/// One entry of the budget (Haushaltsansatz).
struct BudgetItemForm {
    let form: Form

    private var texts: Texts { form.texts }

    var new: HTML {
        TextField("year", texts("funding.field.year"), in: form, kind: .number, characters: 4).html + html
    }

    var html: HTML {
        let lines = BudgetLine.allCases.map {
            Choice($0.rawValue, "\($0.rawValue) \(texts("funding.line.\($0)"))")
        }
        let bases = BudgetItemDetails.Basis.allCases.map { Choice($0.rawValue, texts("funding.basis.\($0)")) }
        let hint = texts("funding.field.moneyHint")
        return """
            \(RevisionField(of: form).html)
            \(RadioGroup("line", texts("funding.column.line"), choices: lines, in: form).html)
            \(TextField("title", texts("funding.field.title"), in: form).html)
            \(RadioGroup("basis", texts("funding.field.basis"), choices: bases, in: form).html)
            \(TextField("amount", texts("funding.field.planned"), in: form, hint: hint, isOptional: true).html)
            \(TextField("months", texts("funding.field.months"), in: form, kind: .number, characters: 2).html)
            \(TextField("actual", texts("funding.field.actual"), in: form, hint: hint, isOptional: true).html)
            """
    }

    static func fields(of item: BudgetItem) -> FormFields {
        let details = item.details
        return [
            "year": "\(item.year)", "line": details.line.rawValue, "title": details.title,
            "basis": details.basis.rawValue, "months": "\(details.months)",
            "amount": details.basis == .transfers ? "" : details.amount.germanNumber,
            "actual": details.actual?.germanNumber ?? "", "revision": "\(item.revision.number)",
        ]
    }

    static func details(from reader: inout FieldReader) -> BudgetItemDetails? {
        let line = reader.choice("line", of: BudgetLine.self)
        let basis = reader.choice("basis", of: BudgetItemDetails.Basis.self)
        let fields = reader.fields
        let planned = Money(german: fields["amount"])
        if planned == nil, basis != .transfers {
            reader.errors(add: "funding.refusal.sumUnreadable", to: "amount")
        }
        let actual = fields.optional("actual").flatMap { Money(german: $0) }
        if actual == nil, fields.optional("actual") != nil {
            reader.errors(add: "funding.refusal.sumUnreadable", to: "actual")
        }
        guard let line, let basis, reader.isClean else { return nil }
        return reader.value {
            try BudgetItemDetails(
                line: line,
                title: fields["title"],
                basis: basis,
                planned: (planned ?? .zero, Int(fields["months"]) ?? 0),
                actual: actual
            )
        }
    }
}
