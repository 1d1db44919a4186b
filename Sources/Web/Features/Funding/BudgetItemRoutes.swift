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
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let year = context.queryFields["jahr"].isEmpty ? "\(context.today.year)" : context.queryFields["jahr"]
        let fields: FormFields = ["year": year, "months": "12", "basis": "amount"]
        return .page(BudgetItemPage(item: nil, form: Form(context, fields: fields)).page, in: context)
    }

    @Sendable func addItem(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let year = Int(reader.fields["year"]) ?? 0
        if let details = BudgetItemPage.details(from: &reader) {
            let action = AddBudgetItem(year: year, details: details)
            if let added = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(FundingPaths.year(added.year), notice: "funding.saved", in: context)
            }
        }
        let page = BudgetItemPage(item: nil, form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let item = try await item(context)
        let form = Form(context, fields: BudgetItemPage.fields(of: item))
        return .page(BudgetItemPage(item: item, form: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let expected = reader.revision
        let item = try await item(context)
        if let details = BudgetItemPage.details(from: &reader) {
            let action = ChangeBudgetItem(item.id, details: details, expected: expected)
            if let changed = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(FundingPaths.year(changed.year), notice: "funding.saved", in: context)
            }
        }
        let page = BudgetItemPage(item: item, form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    private func item(_ context: SiteRequestContext) async throws -> BudgetItem {
        let id: BudgetItem.ID = try context.id("item")
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        guard let found = book.budget.first(where: { $0.id == id }) else { throw FundingRefusal.notFound }
        return found
    }
}

/// One entry of the budget (Haushaltsansatz).
struct BudgetItemPage {
    let item: BudgetItem?
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts(item == nil ? "funding.addItem" : "funding.changeItem"),
            section: "funding",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: item.map { FundingPaths.item($0.id) } ?? FundingPaths.newItem,
                submit: texts("forms.save"),
                cancel: item.map { FundingPaths.year($0.year) } ?? FundingPaths.overview,
                fields
            )
        )
    }

    private var fields: HTML {
        let lines = BudgetLine.allCases.map {
            Choice($0.rawValue, "\($0.rawValue) \(texts("funding.line.\($0)"))")
        }
        let bases = BudgetItemDetails.Basis.allCases.map { Choice($0.rawValue, texts("funding.basis.\($0)")) }
        let hint = texts("funding.field.moneyHint")
        return """
            \(HTML.some(item) { RevisionField($0.revision).html })
            \(HTML.when(item == nil, TextField("year", texts("funding.field.year"), in: form, kind: .number,
                characters: 4).html))
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
            "actual": details.actual?.germanNumber ?? "",
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
