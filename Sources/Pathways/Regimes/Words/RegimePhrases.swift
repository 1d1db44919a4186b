import Kernel
import ResourceLibrary

/// Every sentence about regimes in one language; the files are `Rules/regimes/sentences/de.yaml` and so on (Satzbuch).
struct RegimePhrases: Decodable, Sendable {
    let answer: Answer
    let month: Month
    let question: Question
    let change: Change
    let task: Task

    enum CodingKeys: String, CodingKey {
        case answer, month, question, task
        case change = "switch"
    }

    struct Answer: Decodable, Sendable {
        let known, open, or, called, calledPerhaps, perhaps, because, norm, lawUnknown: Phrase
    }

    struct Month: Decodable, Sendable {
        let whole, part: Phrase
    }

    struct Question: Decodable, Sendable {
        let fact, law, lawBefore, judgement, contested: Phrase
    }

    struct Change: Decodable, Sendable {
        let certain, perhaps, event: Phrase
    }

    struct Task: Decodable, Sendable {
        let deadline, aim, runs, undated, perhaps, check: Phrase
    }
}

extension RegimePhrases {
    static let folder = "Rules/regimes/sentences"

    /// The sentences, by language.
    static func all(_ library: ResourceLibrary) throws -> [String: RegimePhrases] {
        let books = try library.list(folder, "yaml").map { path in
            let language = String(path.dropFirst(folder.count + 1).dropLast(".yaml".count))
            return (language, try library.strictYAML(path, as: RegimePhrases.self))
        }
        return Dictionary(uniqueKeysWithValues: books)
    }
}
