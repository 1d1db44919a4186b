import Kernel
import ResourceLibrary

/// Checks every file under `Rules/` at once, with its examples and on the days the law changes (Regelprüfung).
public struct RuleCheck {
    /// Something wrong in a file, with its place (Befund der Prüfung).
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        public let file: String
        public let flaw: Flaw

        public var description: String { "\(file), \(flaw)" }
    }

    /// What was checked, what is wrong, and which rules should be read again.
    public struct Report: Sendable {
        public var problems: [Problem] = []
        public var alarms: [ChangeAlarm] = []
        /// Every version of every pathway, and how far it is signed off.
        public var signOffs: [SignedVersion] = []
        public var pathways = 0
        public var versions = 0
        public var facts = 0
        public var examples = 0
        /// Evaluations on the first day of a version, the day after its last, and the day before each.
        public var boundaryDays = 0
    }

    let library: ResourceLibrary
    let day: Day

    /// The day is the one from which rules are too long unread; it changes nothing else.
    public init(_ library: ResourceLibrary, on day: Day) {
        self.library = library
        self.day = day
    }

    /// Every file is read even if another one is wrong.
    public func run() throws -> Report {
        var report = Report()
        // Without all facts every rule would seem to ask for unknown ones.
        guard let facts = try facts(&report) else { return report }
        var flawed: Set<String> = []
        let factsAreRight = report.problems.isEmpty
        let pathways = try signed(try pathways(facts, &flawed, &report), &report)
        if !factsAreRight { flawed = Set(pathways.map(\.pathway)) }
        let phrases = try phrases(&report)
        if try library.has(LawDirectory.path) { _ = try read(LawDirectory.path, as: LawFile.self, &report) }
        // Nor is a pathway unknown only because its file cannot be read.
        guard try pathways.count == Rulebook.rulePaths(library).count else { return report }
        let bare = Rulebook(facts: facts, pathways: pathways)
        let practices = try practices(bare, &report)
        let book = Rulebook(
            facts: facts,
            pathways: pathways,
            practices: practices,
            regimes: try RegimeCheck(library: library, facts: facts).run(&report),
            phrases: phrases
        )
        let examples = try examples(book, flawed, &report)
        if try examples.count == Rulebook.examplePaths(library).count {
            BoundaryCheck(book: book, examples: examples.flatMap(\.examples), flawed: flawed).run(&report)
            RegimeBoundaryCheck(book: book, examples: examples).run(&report)
        }
        report.signOffs = pathways.flatMap(SignedVersion.of)
        report.alarms = ChangeAlarm.due(book, on: day)
        report.pathways = pathways.count
        report.versions = pathways.map(\.versions.count).reduce(0, +)
        report.facts = facts.facts.count
        report.examples = examples.map(\.examples.count).reduce(0, +)
        return report
    }

    private func read<T: Decodable>(
        _ path: String,
        as type: T.Type,
        _ report: inout Report,
        besides: (T) -> [Flaw] = { _ in [] }
    ) throws -> T? {
        // What could be read is kept even where something is wrong with it, so that the rest can be checked.
        var kept: T?
        let (_, flaws) = StrictReader.read(try library.text(path), as: type) { value in
            kept = value
            return besides(value)
        }
        report.problems += flaws.map { Problem(file: path, flaw: $0) }
        return kept
    }

    private func facts(_ report: inout Report) throws -> FactCatalogue? {
        var codes: Set<FactKey> = []
        let files = try library.list("Rules/facts", "yaml").map { path in
            try read(path, as: FactFile.self, &report) { FactFlaws.flaws(of: $0, codes: &codes) }
        }
        guard !files.contains(where: { $0 == nil }) else { return nil }
        return FactCatalogue(files.compactMap { $0 }.flatMap(\.facts))
    }

    private func pathways(
        _ facts: FactCatalogue,
        _ flawed: inout Set<String>,
        _ report: inout Report
    ) throws -> [PathwayRule] {
        let check = RuleFlaws(facts: facts)
        var names: Set<String> = []
        return try Rulebook.rulePaths(library).compactMap { path in
            try read(path, as: PathwayRule.self, &report) { rule in
                let isNew = names.insert(rule.pathway).inserted
                let found =
                    (isNew ? [] : [Flaw(.usedTwice, at: ["pathway"], rule.pathway)])
                    + check.flaws(of: rule.versions)
                if !found.isEmpty { flawed.insert(rule.pathway) }
                return found
            }
        }
    }

    private func signed(_ rules: [PathwayRule], _ report: inout Report) throws -> [PathwayRule] {
        let texts = try Rulebook.rulePaths(library).map(library.text)
        // Without all rules a sign-off would seem to be of one there is not.
        guard texts.count == rules.count, try SignOffRegister.isKept(in: library) else {
            return zip(rules, texts).map { $0.signed($1, by: SignOffRegister()) }
        }
        let file = try read(SignOffRegister.path, as: SignOffFile.self, &report) {
            SignOffFlaws(pathways: rules).flaws(of: $0.signOffs)
        }
        let register = SignOffRegister(file?.signOffs ?? [])
        return zip(rules, texts).map { $0.signed($1, by: register) }
    }

    private func phrases(_ report: inout Report) throws -> [String: PhraseBook] {
        var books: [String: PhraseBook] = [:]
        for path in try library.list(Rulebook.sentenceFolder, "yaml") {
            books[Rulebook.language(of: path)] = try read(path, as: PhraseBook.self, &report)
        }
        return books
    }

    private func practices(_ book: Rulebook, _ report: inout Report) throws -> [PracticeNote] {
        let check = PracticeFlaws(rulebook: book)
        var names: Set<String> = []
        return try library.list("Rules/practice", "yaml").flatMap { path in
            try read(path, as: PracticeFile.self, &report) { check.flaws(of: $0, names: &names) }?.practices
                ?? []
        }
    }

    // An example of a rule that is wrong itself says nothing new.
    private func examples(
        _ book: Rulebook,
        _ flawed: Set<String>,
        _ report: inout Report
    ) throws -> [ExampleFile] {
        let flaws = ExampleFlaws(rulebook: book, flawed: flawed)
        let check = ExampleCheck(book)
        return try Rulebook.examplePaths(library).compactMap { path in
            try read(path, as: ExampleFile.self, &report) { file in
                let found = flaws.flaws(of: file)
                return found.isEmpty ? check.flaws(of: file, without: flawed) : found
            }
        }
    }
}

extension ExampleCheck {
    /// Examples that do not come out as they say.
    func flaws(of file: ExampleFile, without flawed: Set<String>) -> [Flaw] {
        file.examples.enumerated().filter { !$1.expect.contains { flawed.contains($0.pathway) } }
            .filter { !$1.expectsRegimes || !rulebook.regimes.rules.isEmpty }
            .flatMap { index, example in
                differences(example).map { .sentence(at: ["examples", "\(index + 1)"], $0) }
            }
    }
}
