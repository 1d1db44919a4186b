import Kernel

/// A usual way from one point to another, kept in the profile to be taken over into plans (Kettenvorlage).
public struct ChainTemplate: Decodable, Equatable, Sendable {
    /// A sentence of the profile in its languages.
    public struct Words: Decodable, Equatable, Sendable {
        public let de: String
        public let en: String

        public func text(in language: String) -> String { language == "en" ? en : de }
    }

    /// One step of the way.
    public struct Step: Decodable, Equatable, Sendable {
        public let code: String
        public let de: String
        public let en: String
        public let agency: String
        public let days: Int
        public let responsible: Responsible
        public let legalSphere: LegalSphere?
        /// Codes of the steps before it.
        public let after: [String]?
        /// Once for each person chosen instead of once for all.
        public let perPerson: Bool?

        public func text(in language: String) -> String { language == "en" ? en : de }
    }

    public let code: String
    public let de: String
    public let en: String
    public let about: Words
    public let domain: LifeDomain
    public let goal: Words
    public let steps: [Step]

    public func name(in language: String) -> String { language == "en" ? en : de }
}

extension ChainTemplate {
    /// What is wrong with the template, in English for whoever edits the profile; empty where it can be used.
    public var mistakes: [String] {
        let codes = steps.map(\.code)
        var mistakes = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys
            .sorted()
            .map { "chain \(code): the step \($0) is there twice" }
        for step in steps {
            for before in step.after ?? [] where !codes.contains(before) {
                mistakes.append("chain \(code): \(step.code) comes after \(before), which is not there")
            }
        }
        guard mistakes.isEmpty else { return mistakes }
        let links = steps.map { step in
            StepChain.Link(
                Identifier(step.code),
                days: step.days,
                state: .planned(notBefore: nil),
                after: (step.after ?? []).map { Identifier($0) }
            )
        }
        do {
            _ = try StepChain(links)
            return []
        } catch {
            let circle = error.steps.map(\.text).joined(separator: " → ")
            return ["chain \(code): the steps \(circle) wait for each other"]
        }
    }
}
