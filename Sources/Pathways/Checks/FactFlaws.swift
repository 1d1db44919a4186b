import Kernel

/// What is wrong with the definitions of facts and with notes on practice (Mängel der Angaben, der Praxishinweise).
struct FactFlaws {
    static let reserved: Set<FactKey> = [.born, .entered, .statuses, .law]

    /// The codes are those of the files read before.
    static func flaws(of file: FactFile, codes: inout Set<FactKey>) -> [Flaw] {
        file.facts.enumerated().flatMap { index, fact in
            let path = ["facts", "\(index + 1)"]
            var found: [Flaw] = []
            if reserved.contains(fact.code) {
                found.append(
                    .sentence(
                        at: path + ["code"],
                        "„\(fact.code.rawValue)“ is known of every person; use another code"
                    )
                )
            } else if !codes.insert(fact.code).inserted {
                found.append(Flaw(.usedTwice, at: path + ["code"], fact.code.rawValue))
            }
            return found + scale(fact, at: path) + lane(fact, at: path)
        }
    }

    private static func scale(_ fact: FactDefinition, at path: [String]) -> [Flaw] {
        if fact.kind == .level, fact.scale.count < 2 {
            return [
                .sentence(
                    at: path + ["kind"],
                    "a level needs a „scale“ of two words or more, the lowest first"
                )
            ]
        }
        if !fact.steps.isEmpty, fact.steps.count != fact.scale.count {
            return [
                .sentence(
                    at: path + ["steps"],
                    "name each step of the scale, in its order, or take „steps“ out"
                )
            ]
        }
        guard fact.kind != .level, !fact.scale.isEmpty else { return [] }
        return [
            .sentence(at: path + ["scale"], "only a level has a scale; write „kind: level“ or take it out")
        ]
    }

    private static func lane(_ fact: FactDefinition, at path: [String]) -> [Flaw] {
        guard let lane = fact.lane else {
            return fact.laneKinds.isEmpty ? [] : [Flaw(.missingKey, at: path, "lane")]
        }
        let words = fact.laneKinds.enumerated().map { (path + ["lane-kinds", "\($0 + 1)"], $1) }
        let unknown = Flaw.unknown(words.map { (path: $0.0, word: $0.1) }, among: lane.kinds)
        return fact.laneKinds.isEmpty ? [Flaw(.missingKey, at: path, "lane-kinds")] : unknown
    }
}

/// What is wrong with notes on practice that could be read.
struct PracticeFlaws {
    let rulebook: Rulebook

    /// The names are those of the files read before.
    func flaws(of file: PracticeFile, names: inout Set<String>) -> [Flaw] {
        file.practices.enumerated().flatMap { index, note in
            let path = ["practices", "\(index + 1)"]
            var found = condition(note, at: path)
            if !names.insert(note.practice).inserted {
                found.append(Flaw(.usedTwice, at: path + ["practice"], note.practice))
            }
            if let until = note.until, until < note.from {
                found.append(
                    .sentence(
                        at: path + ["until"],
                        "the note ends on \(until), before it begins on \(note.from)"
                    )
                )
            }
            return found
        }
    }

    private func condition(_ note: PracticeNote, at path: [String]) -> [Flaw] {
        guard let rule = rulebook[note.pathway] else {
            return [.noPathway(note.pathway, rulebook, at: path + ["pathway"])]
        }
        guard let condition = note.condition, !rule.conditionIds.contains(condition) else { return [] }
        return [.noCondition(condition, rule, at: path + ["condition"])]
    }
}

extension Flaw {
    static func noPathway(_ name: String, _ rulebook: Rulebook, at path: [String]) -> Flaw {
        let near = NearestWord.to(name, among: rulebook.pathways.map(\.pathway))
        let advice = near.map { "did you mean „\($0)“?" } ?? "add its file to Rules/pathways"
        return .sentence(at: path, "no pathway is called „\(name)“; \(advice)")
    }

    static func noCondition(_ id: String, _ rule: PathwayRule, at path: [String]) -> Flaw {
        let near = NearestWord.to(id, among: rule.conditionIds)
        let advice =
            near.map { "; did you mean „\($0)“?" } ?? ": \(rule.conditionIds.joined(separator: ", "))"
        return .sentence(at: path, "„\(id)“ is no condition of „\(rule.pathway)“\(advice)")
    }
}

extension PathwayRule {
    /// Of every condition that has one, in every version, each once.
    var conditionIds: [String] {
        versions.flatMap { $0.conditions.flatMap(\.ids) }.withoutDoubles
    }
}

extension Condition {
    fileprivate var ids: [String] { (id.isEmpty ? [] : [id]) + parts.flatMap(\.part.ids) }
}
