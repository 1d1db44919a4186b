import Kernel

/// A way to a secure status or to citizenship, in every version the law has given it (Aufenthaltsweg).
public struct PathwayRule: Decodable, Sendable {
    /// Short and stable: `25b`, `stag-10`.
    public let pathway: String
    public let name: Wording
    public let group: PathwayGroup
    public let layer: RuleLayer
    /// The title that is granted.
    public let leadsTo: ResidenceTitle?
    /// Nationalities (keys of the Destatis list) for which an open question is worth a line in a list; empty for all.
    ///
    /// The answer itself does not depend on it.
    public let listedFor: [String]
    /// Further norms for the reader, such as on family members, without conditions of their own.
    public let hints: [Hint]
    public internal(set) var versions: [RuleVersion]

    enum Keys: String, CodingKey {
        case pathway, name, group, layer, hints, versions
        case leadsTo = "leads-to"
        case listedFor = "listed-for"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        pathway = try container.decode(String.self, forKey: .pathway)
        name = try container.decode(Wording.self, forKey: .name)
        group = try container.decode(PathwayGroup.self, forKey: .group)
        layer = try container.decode(RuleLayer.self, forKey: .layer)
        leadsTo = try container.decodeIfPresent(ResidenceTitle.self, forKey: .leadsTo)
        listedFor = try container.decodeIfPresent([String].self, forKey: .listedFor) ?? []
        hints = try container.decodeIfPresent([Hint].self, forKey: .hints) ?? []
        versions = try container.decode([RuleVersion].self, forKey: .versions)
    }
}

extension PathwayRule {
    /// Whether an open question of it is worth a line for somebody of a nationality.
    public func isListed(for nationality: String) -> Bool {
        listedFor.isEmpty || listedFor.contains(nationality)
    }
}

/// Under which heading a pathway is shown (Gruppe von Wegen).
public enum PathwayGroup: String, Codable, CaseIterable, Sendable {
    case stay = "bleiberecht"
    case toleration = "duldung"
    case protection = "schutz"
    case work = "arbeit"
    case settlement = "niederlassung"
    case citizenship = "einbuergerung"
    case family = "familie"
    case course = "integrationskurs"
}

/// What a reader should know beside the conditions (Hinweis).
public struct Hint: Decodable, Sendable {
    public let norm: String
    public let text: Wording
    public let layer: RuleLayer
    public let confidence: Confidence
}

/// One version of a rule: from when until when it stands in the law, and what it asks (Fassung).
public struct RuleVersion: Decodable, Sendable {
    public let from: Day
    /// The last day it is in force.
    public let until: Day?
    public let status: RuleStatus
    public let strength: NormStrength
    /// Where the whole stands in the law.
    public let norm: String
    /// Where this version was promulgated, `BGBl. 2022 I S. 2847`; empty where it is not known.
    public let promulgated: String
    public let confidence: Confidence
    /// Where it was read.
    public let source: String
    /// When it was last read there.
    public let readOn: Day
    /// Which day decides whether this version applies.
    public let lawAt: ReferencePoint
    /// Why this version is as it is, where that is worth a sentence.
    public let note: Wording?
    public let conditions: [Condition]
    /// What it says, in short; `nil` where it was not read from a library.
    public internal(set) var fingerprint: RuleFingerprint?
    /// How many people have signed off what it says.
    public internal(set) var signOff = SignOffState.unsigned

    enum Keys: String, CodingKey {
        case from, until, status, strength, norm, promulgated, confidence, source, note, conditions
        case readOn = "read-on"
        case lawAt = "law-at"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        from = try container.decode(Day.self, forKey: .from)
        until = try container.decodeIfPresent(Day.self, forKey: .until)
        status = try container.decode(RuleStatus.self, forKey: .status)
        strength = try container.decode(NormStrength.self, forKey: .strength)
        norm = try container.decode(String.self, forKey: .norm)
        promulgated = try container.decodeIfPresent(String.self, forKey: .promulgated) ?? ""
        confidence = try container.decode(Confidence.self, forKey: .confidence)
        source = try container.decode(String.self, forKey: .source)
        readOn = try container.decode(Day.self, forKey: .readOn)
        lawAt = try container.decodeIfPresent(ReferencePoint.self, forKey: .lawAt) ?? .decision
        note = try container.decodeIfPresent(Wording.self, forKey: .note)
        conditions = try container.decode([Condition].self, forKey: .conditions)
    }
}
