import Kernel
import Steering
import WebSupport

/// The four lists that make up the course of a post, by the words of their addresses.
enum PostEntryKind: String, CaseIterable {
    case occupancy = "besetzung"
    case funding = "foerderung"
    case cost = "kosten"
    case transfer = "weiterleitung"

    private var isShare: Bool { self == .occupancy || self == .funding }

    func title(_ texts: Texts) -> String { texts("funding.course.\(self).title") }

    func entries(of post: StaffPost) -> [PostEntry] {
        switch self {
        case .occupancy: post.course.occupancies.map { .occupancy($0) }
        case .funding: post.course.fundings.map { .funding($0) }
        case .cost: post.course.costs.map { .cost($0) }
        case .transfer: post.course.transfers.map { .transfer($0) }
        }
    }

    func fields(in form: Form, _ texts: Texts) -> HTML {
        let from = DayField("from", texts("funding.field.from"), in: form).html
        guard isShare else {
            let hint = texts("funding.field.moneyHint")
            return from + TextField("yearly", texts("funding.field.yearly"), in: form, hint: hint).html
        }
        return """
            \(from)
            \(DayField("until", texts("funding.field.until"), in: form, isOptional: true).html)
            \(TextField("share", texts("funding.field.share"), in: form, hint: texts("funding.field.shareHint")).html)
            \(TextField("label", texts("funding.course.\(self).label"), in: form,
                hint: texts("funding.course.\(self).hint")).html)
            """
    }

    func entry(from reader: inout FieldReader) -> PostEntry? {
        let from = reader.day("from")
        return isShare ? share(from, &reader) : sum(from, &reader)
    }

    private func share(_ from: Day?, _ reader: inout FieldReader) -> PostEntry? {
        let until = reader.optionalDay("until")
        let fields = reader.fields
        guard let from, reader.isClean else { return nil }
        let share = FullTimeEquivalent(fields["share"]) ?? .none
        let made = reader.value {
            try PostShare(from: from, until: until, share: share, label: fields["label"])
        }
        return made.map { self == .funding ? .funding($0) : .occupancy($0) }
    }

    private func sum(_ from: Day?, _ reader: inout FieldReader) -> PostEntry? {
        let fields = reader.fields
        guard let from, reader.isClean else { return nil }
        let made = reader.value {
            try YearlySum(from: from, yearly: Money(german: fields["yearly"]) ?? .zero)
        }
        return made.map { self == .cost ? .cost($0) : .transfer($0) }
    }
}

extension PostEntry {
    /// The entry as one line.
    func line(_ texts: Texts) -> String {
        switch self {
        case .occupancy(let share), .funding(let share):
            texts(
                "funding.course.share",
                [
                    "from": share.from.german, "until": share.until?.german ?? "…",
                    "share": share.share.german, "label": share.label,
                ]
            )
        case .cost(let sum), .transfer(let sum):
            texts("funding.course.sum", ["from": sum.from.german, "sum": sum.yearly.german])
        }
    }
}
