import Kernel

/// What an agency has to do at a switch between two regimes, as a template (Aufgabenvorlage).
public struct SwitchTaskRule: Decodable, Sendable {
    /// Short and stable: `sgb2-application`.
    public let task: String
    public let agency: SwitchAgency
    public let from: [BenefitRegime]
    public let to: [BenefitRegime]
    /// Only for holders of these titles on the day of the switch; `nil` for all.
    public let titles: TitleSelector?
    public let onlyIf: [Condition]
    public let due: DueRule?
    public let text: Wording
    /// What a human must check with it.
    public let check: Wording?
    public let norm: String
    public let confidence: Confidence
    public let source: String
    public let readOn: Day

    enum Keys: String, CodingKey {
        case task, agency, from, to, titles, due, text, check, norm, confidence, source
        case onlyIf = "only-if"
        case readOn = "read-on"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        task = try container.decode(String.self, forKey: .task)
        agency = try container.decode(SwitchAgency.self, forKey: .agency)
        from = try container.decode([BenefitRegime].self, forKey: .from)
        to = try container.decode([BenefitRegime].self, forKey: .to)
        titles = try container.decodeIfPresent(TitleSelector.self, forKey: .titles)
        onlyIf = try container.decodeIfPresent([Condition].self, forKey: .onlyIf) ?? []
        due = try container.decodeIfPresent(DueRule.self, forKey: .due)
        text = try container.decode(Wording.self, forKey: .text)
        check = try container.decodeIfPresent(Wording.self, forKey: .check)
        norm = try container.decode(String.self, forKey: .norm)
        confidence = try container.decode(Confidence.self, forKey: .confidence)
        source = try container.decode(String.self, forKey: .source)
        readOn = try container.decode(Day.self, forKey: .readOn)
    }
}

extension SwitchTaskRule: Hashable {
    public static func == (left: SwitchTaskRule, right: SwitchTaskRule) -> Bool { left.task == right.task }

    public func hash(into hasher: inout Hasher) { hasher.combine(task) }
}

/// Until when a task must be done (Fälligkeit).
public struct DueRule: Decodable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The last day on which it can be done without losing anything.
        case deadline
        /// When it should be done so that no gap opens.
        case aim
        /// Nothing to do; it applies until then.
        case runs
    }

    public enum Anchor: String, Codable, CaseIterable, Sendable {
        /// The first day of the new regime.
        case atSwitch = "switch"
        /// The last day of the old one.
        case lastDay = "last-day"
        /// What made it change: the title, the end of a time.
        case event
        /// Since when the title has been held.
        case title
        /// A fact that is an event.
        case fact
    }

    public let kind: Kind
    public let after: Anchor
    public let fact: FactKey?
    public let span: Span?
    public let endOfMonth: Bool

    enum Keys: String, CodingKey {
        case kind, after, fact, span
        case endOfMonth = "end-of-month"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        kind = try container.decode(Kind.self, forKey: .kind)
        after = try container.decode(Anchor.self, forKey: .after)
        fact = try container.decodeIfPresent(FactKey.self, forKey: .fact)
        span = try container.decodeIfPresent(WrittenSpan.self, forKey: .span)?.span
        endOfMonth = try container.decodeIfPresent(Bool.self, forKey: .endOfMonth) ?? false
    }

    /// The day of the event does not count (§ 187 Abs 1 BGB).
    func day(after event: Day) -> Day {
        let day = span.map { Deadline.after(event: event, $0) } ?? event
        return endOfMonth ? day.endOfMonth : day
    }
}

extension DueRule: Checked {
    public var flaws: [Flaw] {
        (after == .fact) == (fact != nil)
            ? []
            : [Flaw(.notFitting, at: [], "fact", expected: ["write „after: fact“ and „fact: …“ together"])]
    }
}

/// A file of task templates.
struct SwitchTaskFile: Decodable {
    let tasks: [SwitchTaskRule]
}

/// What kind of agency has to act at a switch (beteiligte Stelle).
public enum SwitchAgency: String, Codable, CaseIterable, Sendable {
    case jobcenter
    case socialOffice = "sozialamt"
    case benefitsOffice = "asylblg-stelle"
    case employmentAgency = "agentur-fuer-arbeit"
    case healthInsurer = "krankenkasse"
    case familyBenefitsOffice = "familienkasse"
    case youthOffice = "jugendamt"
    case parentalAllowanceOffice = "elterngeldstelle"
    case shelterOffice = "unterbringungsstelle"
    case foreignersOffice = "auslaenderbehoerde"
    case federalOffice = "bamf"
    case caseManagement = "kim"
    case person = "person"

    public var name: Wording {
        switch self {
        case .jobcenter: Wording(de: "Jobcenter", en: "Jobcenter")
        case .socialOffice: Wording(de: "Sozialamt", en: "Social office")
        case .benefitsOffice: Wording(de: "Leistungsstelle AsylbLG", en: "AsylbLG benefits office")
        case .employmentAgency: Wording(de: "Agentur für Arbeit", en: "Employment agency")
        case .healthInsurer: Wording(de: "Krankenkasse", en: "Health insurance fund")
        case .familyBenefitsOffice: Wording(de: "Familienkasse", en: "Family benefits office")
        case .youthOffice: Wording(de: "Jugendamt", en: "Youth office")
        case .parentalAllowanceOffice: Wording(de: "Elterngeldstelle", en: "Parental allowance office")
        case .shelterOffice: Wording(de: "Unterbringungsstelle", en: "Shelter office")
        case .foreignersOffice: Wording(de: "Ausländerbehörde", en: "Foreigners' office")
        case .federalOffice: Wording(de: "BAMF", en: "Federal Office (BAMF)")
        case .caseManagement: Wording(de: "Case Management", en: "Case management")
        case .person: Wording(de: "die Person selbst", en: "The person")
        }
    }
}
