import Accounts
import Kernel
import WebSupport

/// What the audit log is narrowed to, as it stands in the address.
struct AuditChoice {
    static let path = "/verwaltung/protokoll"
    private static let names = ["vorgang", "art", "kennung", "person", "ergebnis", "von", "bis"]

    let fields: FormFields
    let after: AuditPage.Cursor?
    private(set) var errors = FieldErrors()
    private var days: Period?

    init(_ context: SiteRequestContext) {
        fields = context.queryFields
        after = AuditPage.Cursor(fields["nach"])
        var reader = FieldReader(context, fields: fields)
        let from = reader.optionalDay("von")
        let until = reader.optionalDay("bis")
        errors = reader.errors
        guard errors.isEmpty, from != nil || until != nil else { return }
        days = Period(from: from ?? Day(number: 0), until: until)
        if days == nil { errors.add("bis", context.texts("audit.filter.endBeforeBeginning")) }
    }

    var filter: AuditFilter {
        var filter = AuditFilter(
            user: fields.optional("person").map { Identifier($0) },
            action: fields.optional("vorgang"),
            outcome: AuditEvent.Outcome(rawValue: fields["ergebnis"]),
            days: days
        )
        filter.subjectKind = fields.optional("art")
        filter.subjectID = fields.optional("kennung")
        return filter
    }

    /// The address of all entries about one subject.
    static func path(kind: String, id: String) -> String {
        "\(path)?art=\(LocalPath.query(kind))&kennung=\(LocalPath.query(id))"
    }

    /// The address of all entries of one kind of action.
    static func path(action: String) -> String {
        "\(path)?vorgang=\(LocalPath.query(action))"
    }

    /// The address of this list without one of its filters, or from after an entry on.
    func path(without dropped: String = "", after: AuditPage.Cursor? = nil) -> String {
        var parts = Self.names.compactMap { name in
            name == dropped ? nil : fields.optional(name).map { "\(name)=\(LocalPath.query($0))" }
        }
        if let after { parts.append("nach=\(after.text)") }
        return Self.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ texts: Texts) -> Chips {
        let chips = Self.names.compactMap { name in
            fields.optional(name).map { value in
                Chips.Chip(
                    "\(texts("audit.filter.\(name)")): \(label(name, value, texts))",
                    removal: path(without: name)
                )
            }
        }
        return Chips(chips, texts: texts)
    }

    private func label(_ name: String, _ value: String, _ texts: Texts) -> String {
        let lists = ["ergebnis": "outcomes", "vorgang": "actions", "art": "kinds"]
        guard let list = lists[name], texts.has("audit.\(list).\(value)") else { return value }
        return texts("audit.\(list).\(value)")
    }
}
