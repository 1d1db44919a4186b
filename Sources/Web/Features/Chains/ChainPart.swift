import Insight
import Kernel
import WebSupport

/// Which part of the chains is shown, as it stands in the address; months and codes, never a person.
struct ChainPart {
    static let shares = [50, 80, 95, 100]
    static let sizes = [50, 100, 150]

    let fields: FormFields
    let errors: FieldErrors
    let question: ChainQuestion
    /// What it is compared with.
    let other: ChainQuestion
    /// Percent of the drawing's own size.
    let size: Int

    init(_ query: FormFields, _ texts: Texts) {
        var question = ChainQuestion(share: Int(query["anteil"]) ?? ChainQuestion.usualShare)
        question.agency = query.optional("stelle")
        question.sphere = query.optional("recht")
        question.activity = query.optional("ereignis")
        if let kind = ChainQuestion.Kind(rawValue: query["art"]) { question.kinds = [kind] }
        var (other, errors) = (question, FieldErrors())
        question.town = query.optional("ort")
        question.period = Self.period(query, ("von", "bis"), &errors, texts)
        other.town = query.optional("ort2")
        other.period = Self.period(query, ("von2", "bis2"), &errors, texts)
        self.other = other
        let size = Int(query["groesse"]) ?? 100
        self.size = Self.sizes.contains(size) ? size : 100
        self.errors = errors
        self.question = question
        fields = FormFields(
            Self.names.map { ($0, $0 == "anteil" && query[$0].isEmpty ? Self.usualShare : query[$0]) }
        )
    }

    private static let usualShare = "\(ChainQuestion.usualShare)"
    static let names = [
        "von", "bis", "ort", "stelle", "recht", "ereignis", "art", "anteil", "groesse", "von2", "bis2",
        "ort2", "kette", "plaetze", "dauer", "alle",
    ]

    private static func period(
        _ query: FormFields,
        _ names: (from: String, until: String),
        _ errors: inout FieldErrors,
        _ texts: Texts
    ) -> Period? {
        let (from, until) = (ChainMonth(query[names.from]), ChainMonth(query[names.until]))
        for (name, month) in [(names.from, from), (names.until, until)]
        where !query[name].isEmpty && month == nil {
            errors.add(name, texts("chains.monthWrong"))
        }
        guard from != nil || until != nil else { return nil }
        let period = Period(from: from?.first ?? Day(number: 0), until: until?.last)
        if period == nil { errors.add(names.until, texts("chains.monthsTurned")) }
        return period
    }

    /// What is imagined to be different; nothing in it where it is not understood.
    var whatIf: ChainWhatIf {
        ChainWhatIf(
            activity: fields["ereignis"],
            morePlaces: Int(fields["plaetze"]) ?? 0,
            waitPercent: Int(fields["dauer"]) ?? 100
        )
    }

    /// The same part on another page, or with something else in it.
    func path(_ page: String, with changes: [String: String] = [:]) -> String {
        let parts = Self.names.compactMap { name -> String? in
            let value = changes[name] ?? fields[name]
            let isUsual = value.isEmpty || (name == "anteil" && value == Self.usualShare)
            return isUsual ? nil : "\(name)=\(LocalPath.query(value))"
        }
        return page + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ words: ChainWords, on page: String) -> Chips {
        let labels: [(name: String, label: (String) -> String)] = [
            ("von", { words.texts("chains.chip.from", ["month": $0]) }),
            ("bis", { words.texts("chains.chip.until", ["month": $0]) }),
            ("ort", { $0 }), ("stelle", { words.agency($0) }), ("recht", { words.sphere($0) }),
            ("ereignis", { words.activity($0) }), ("art", { words.texts("chains.kind.\($0)") }),
        ]
        let chosen = labels.filter { !fields[$0.name].isEmpty }
        return Chips(
            chosen.map { .init($0.label(fields[$0.name]), removal: path(page, with: [$0.name: ""])) },
            texts: words.texts
        )
    }
}

/// A month as people write it, `03.2025` or `2025-03` (Monat).
struct ChainMonth: Equatable {
    let first: Day
    let last: Day

    init?(_ text: String) {
        let parts = text.split { $0 == "." || $0 == "-" || $0 == "/" }.compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let (month, year) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1])
        guard (1900...2200).contains(year), let first = Day(year: year, month: month, day: 1) else {
            return nil
        }
        self.first = first
        let (nextYear, nextMonth) = month == 12 ? (year + 1, 1) : (year, month + 1)
        guard let next = Day(year: nextYear, month: nextMonth, day: 1) else { return nil }
        last = next.adding(days: -1)
    }
}
