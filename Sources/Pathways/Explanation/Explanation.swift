import Kernel

/// Why a pathway comes out as it does, in sentences, with where each stands in the law (Begründung).
///
/// It is a checking aid and says so; its keys are stable, because other programs read it as JSON.
public struct Explanation: Encodable, Equatable, Sendable {
    public let pathway: String
    public let name: String
    public let state: Outcome.State
    /// Where the version that answers stands in the law; empty where none does.
    public let norm: String
    public let promulgated: String
    public let strength: NormStrength?
    /// First and last day of the window, as in the outcome.
    public let from: Day?
    public let until: Day?
    public let closedSince: Day?
    /// The answer in one or two sentences.
    public let headline: String
    /// From when until when, and what ends it; `nil` where there is no window.
    public let window: String?
    /// What the norm gives once its conditions are met; never more than its strength.
    public let gives: String?
    /// That the facts are taken to stay as they are, and that an office decides.
    public let assumption: String
    public let caveats: [Caveat]
    /// Whether two people have signed off the version that answers; `nil` where none does.
    public let signOff: SignOff?
    public let conditions: [ExplanationNode]
    /// What would change the answer, the nearest first.
    public let changes: [Change]
    /// Decrees and practice of offices: never law.
    public let practices: [Remark]
    /// Further norms a reader should know.
    public let hints: [Remark]

    /// What makes the answer less certain than it looks (Vorbehalt).
    public struct Caveat: Encodable, Hashable, Sendable {
        public enum Kind: String, Encodable, CaseIterable, Sendable {
            case toVerify = "to-verify"
            case general
            case unverified, enacted, planned
            /// Read more than a year before.
            case readLongAgo = "read-long-ago"
        }

        public let kind: Kind
        public let norm: String
        public let sentence: String
    }

    /// How far the version has been signed off, as a word and as a sentence (Stand der Freigabe).
    public struct SignOff: Encodable, Hashable, Sendable {
        public let state: SignOffState
        /// What was read, in short; changes with every word of the rule.
        public let text: RuleFingerprint?
        public let sentence: String
    }

    /// Something that would lead to another answer (was die Antwort ändert).
    public struct Change: Encodable, Hashable, Sendable {
        public enum Kind: String, Encodable, CaseIterable, Sendable {
            /// To be done before a day has passed.
            case deadline
            case time
            case missing
            case judgement
            case reading
            case law
            /// Not met, and time alone does not change it.
            case obstacle
            /// True by what was said, but nobody has seen it on paper.
            case proof
        }

        public let kind: Kind
        /// Id of the condition; empty for the law.
        public let condition: String
        /// The fact to be found out or shown.
        public let fact: FactKey?
        public let day: Day?
        public let norm: String
        public let sentence: String
    }

    /// A sentence beside the conditions, with its layer (Hinweis, Praxis).
    public struct Remark: Encodable, Hashable, Sendable {
        public let layer: RuleLayer
        /// Id of the condition it is about; `nil` for the whole pathway.
        public let condition: String?
        public let norm: String
        public let sentence: String
    }
}
