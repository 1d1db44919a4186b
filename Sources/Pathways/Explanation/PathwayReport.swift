import Kernel

/// All that can be said of one person: every pathway, what is missing, ways over other titles (Wegebericht).
public struct PathwayReport: Encodable, Sendable {
    /// A chain with its sentence.
    public struct Chain: Encodable, Sendable {
        public let sentence: String
        public let chain: PathwayChain
    }

    public let on: Day
    public let application: Day?
    public let decision: Day?
    public let language: String
    /// Those that are open first, the closed ones last.
    public let pathways: [Explanation]
    public let evidence: [MissingEvidence]
    public let chains: [Chain]
    public let chainAssumption: String
    private let headings: PhraseBook.Heading
    private let signOffs: PhraseBook.SignOff

    private enum CodingKeys: CodingKey {
        case on, application, decision, language, pathways, evidence, chains, chainAssumption
    }

    /// `nil` where the rules came without sentences.
    public init?(_ situation: Situation, on dates: ReferenceDates, rulebook: Rulebook, language: String) {
        let evaluator = Evaluator(situation, on: dates, facts: rulebook.facts)
        guard let explainer = Explainer(evaluator, rulebook: rulebook, language: language) else { return nil }
        let findings = rulebook.pathways.map(evaluator.finding)
        on = dates.evaluation
        application = dates.application
        decision = dates.decision
        self.language = explainer.rules.language
        pathways = findings.map(explainer.explanation).enumerated()
            .sorted { ($0.element.state.rank, $0.offset) < ($1.element.state.rank, $1.offset) }
            .map(\.element)
        evidence = explainer.evidence(for: findings)
        chains = ChainSearch(situation, on: dates, rulebook: rulebook).chains()
            .map { Chain(sentence: explainer.sentence($0), chain: $0) }
        chainAssumption = explainer.chainAssumption
        headings = explainer.phrases.heading
        signOffs = explainer.phrases.signOff
    }
}

extension Outcome.State {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    fileprivate var isPossible: Bool { self != .blocked && self != .closed && self != .notApplicable }
}

extension PathwayReport {
    /// For the command line: possible pathways in full, the others with what is in the way.
    public var lines: [String] {
        let possible = pathways.filter(\.state.isPossible).flatMap(body)
        let others = pathways.filter { !$0.state.isPossible }.map { "  \($0.title): \($0.headline)" }
        return possible + section(headings.others, others)
            + section(headings.evidence, evidence.map(line))
            + section(headings.chains, chains.isEmpty ? [] : chains.map { "  " + $0.sentence })
            + (chains.isEmpty ? [] : ["  " + chainAssumption])
            + [pathways.first?.assumption, notSignedOff].compactMap { $0 }
    }

    // Said once for all: with many pathways the same sentence below each would not be read.
    private var notSignedOff: String? {
        let open = pathways.filter { $0.state.isPossible && $0.signOff?.state != .signedByTwo }
        return open.isEmpty ? nil : signOffs.several(.text, open.map(\.pathway).joined(separator: ", "))
    }

    /// One pathway with all its conditions.
    public func full(_ explanation: Explanation) -> [String] {
        body(explanation) + [explanation.assumption, explanation.signOff?.sentence].compactMap { $0 }
    }

    private func body(_ explanation: Explanation) -> [String] {
        [explanation.title, "  " + explanation.headline]
            + [explanation.window, explanation.gives].compactMap { $0 }.map { "  " + $0 }
            + explanation.caveats.map { "  ! " + $0.sentence }
            + explanation.conditions.flatMap { $0.lines(depth: 1) }
            + (explanation.practices + explanation.hints).map { "  + \($0.sentence) (\($0.norm))" }
            + section(headings.changes, explanation.changes.map { "    " + $0.sentence }, indent: "  ") + [""]
    }

    private func section(_ heading: Phrase, _ lines: [String], indent: String = "") -> [String] {
        lines.isEmpty ? [] : [indent + heading() + ":"] + lines + (indent.isEmpty ? [""] : [])
    }

    private func line(_ missing: MissingEvidence) -> String {
        let kind = missing.kind == .missing ? headings.missing() : headings.asserted()
        let pathways = missing.pathways.joined(separator: ", ")
        return "  \(missing.name) (\(kind); \(missing.evidence)): \(pathways)"
    }
}

extension Explanation {
    fileprivate var title: String { norm.isEmpty ? name : "\(name) (\(norm))" }
}

extension ExplanationNode {
    fileprivate func lines(depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return ["\(indent)- \(text): \(finding) (\(norm))"] + children.flatMap { $0.lines(depth: depth + 1) }
    }
}
