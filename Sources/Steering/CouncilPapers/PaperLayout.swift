import Kernel

/// The form of a paper for council or boards, as a municipality uses it (Vorlagenmuster).
public struct PaperLayout: Codable, Hashable, Sendable, Checked {
    public let code: String
    public let title: String
    /// Whose form it is; a name for the list.
    public let origin: String
    /// Where the form was read, and what in it is not.
    public let source: String
    /// The line above the title, with the place {number}.
    public let head: String?
    public let sections: [PaperSection]

    public init(code: String, title: String, origin: String, sections: [PaperSection]) {
        self.code = code
        self.title = title
        self.origin = origin
        self.sections = sections
        source = ""
        head = nil
    }

    public var fields: [PaperField] { sections.flatMap(\.fields) }

    public var flaws: [Flaw] {
        var seen: Set<String> = []
        return sections.enumerated().flatMap { place, section in
            section.fields.enumerated().compactMap { number, field in
                seen.insert(field.code).inserted
                    ? nil
                    : Flaw(
                        .usedTwice,
                        at: ["sections", "\(place + 1)", "fields", "\(number + 1)", "code"],
                        field.code
                    )
            }
        }
    }
}

/// A part of a paper under one heading (Abschnitt).
public struct PaperSection: Codable, Hashable, Sendable {
    public let heading: String
    public let fields: [PaperField]

    public init(heading: String, fields: [PaperField]) {
        self.heading = heading
        self.fields = fields
    }
}

/// One thing that a paper says (Feld einer Vorlage).
public struct PaperField: Codable, Hashable, Sendable, Checked {
    /// What may stand in a field (Art des Feldes).
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case line, text, day, list, choice, yesNo, yesNoPartly
        case productGroups, moneyTable, dutyLevel, themes, goals, consultations
    }

    public struct Choice: Codable, Hashable, Sendable {
        public let code: String
        public let label: String
    }

    public let code: String
    public let label: String
    public let kind: Kind
    public let required: Bool?
    public let hint: String?
    /// For `choice` and `themes`.
    public let choices: [Choice]?
    /// For `goals`: the catalogue under Resources/CouncilPapers/Goals.
    public let catalogue: String?

    public init(code: String, label: String, kind: Kind, isRequired: Bool) {
        self.code = code
        self.label = label
        self.kind = kind
        required = isRequired
        hint = nil
        choices = nil
        catalogue = nil
    }

    public var isRequired: Bool { required ?? false }

    public var flaws: [Flaw] {
        let needsChoices = kind == .choice || kind == .themes
        return needsChoices && choices == nil ? [Flaw(.missingKey, at: [], "choices")] : []
    }
}

/// How far a municipality is bound by law to do something (Pflichtigkeitsgrad).
public enum DutyLevel: String, Codable, CaseIterable, Sendable {
    case fullyMandatory, mostlyMandatory, mostlyVoluntary, fullyVoluntary

    public var german: String {
        switch self {
        case .fullyMandatory: "vollständig pflichtig"
        case .mostlyMandatory: "überwiegend pflichtig"
        case .mostlyVoluntary: "überwiegend freiwillig"
        case .fullyVoluntary: "vollständig freiwillig"
        }
    }

    /// By its code or by the words of the form.
    public init?(_ text: String) {
        let word = text.trimmedWhitespace
        guard let found = Self.allCases.first(where: { $0.rawValue == word || $0.german == word }) else {
            return nil
        }
        self = found
    }
}

/// Yes, no, or in part (ja, nein, teilweise).
public enum PaperAnswer: String, Codable, CaseIterable, Sendable {
    case yes, no, partly

    public var german: String {
        switch self {
        case .yes: "ja"
        case .no: "nein"
        case .partly: "teilweise"
        }
    }

    public init?(_ text: String) {
        switch text.trimmedWhitespace.lowercased() {
        case "ja", "yes", "true": self = .yes
        case "nein", "no", "false": self = .no
        case "teilweise", "teilw.", "partly": self = .partly
        default: return nil
        }
    }
}
