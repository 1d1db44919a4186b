import AgencyNetwork
import Casework
import Kernel

/// By what an offer is found: the words of its texts and the marks of its facts (Suchschlüssel).
struct OfferKeys {
    let words: Set<String>
    let marks: Set<String>

    var all: Set<String> { words.union(marks) }

    /// An offer that is not offered is found by nothing.
    init(of offer: ServiceOffer, agency: String, towns: [String], _ vocabulary: DirectoryVocabulary) {
        let details = offer.details
        guard details.status.isOffered else {
            (words, marks) = ([], [])
            return
        }
        let texts = [details.words] + Array(details.translations.values)
        let labels = details.domains.flatMap { code in
            ["de", "en"].map { vocabulary.label(of: code, in: $0) }
        }
        let said = texts.flatMap { [$0.name, $0.description, $0.eligibility, $0.access] }
        let line = IndexedWords.line(of: (said + labels + towns + [agency]).joined(separator: " "))
        words = Set(line.split(separator: " ").map(String.init).filter { $0 != "~" && $0.utf8.count < 60 })
        let open =
            details.eligibility.statuses.isEmpty ? ResidenceGroup.allCases : details.eligibility.statuses
        let facts =
            details.domains.map { Self.mark("domain", $0) }
            + details.languages.map { Self.mark("language", $0) }
            + towns.map { Self.mark("town", $0) } + open.map { Self.mark("status", $0.rawValue) }
        marks = Set(facts + [Self.everything, Self.mark("agency", offer.organisationId.text)])
    }

    /// Every offer that is offered has it.
    static let everything = "offered:"

    static func mark(_ kind: String, _ value: String) -> String { kind + ":" + value }

    static func beginning(of word: String) -> String { String(word.prefix(3)) }
}

extension OfferQuestion {
    /// What each offer must be marked with.
    var marks: [String] {
        let wishes: [(String, String)] = [
            ("domain", domain), ("town", town), ("language", language), ("status", status?.rawValue ?? ""),
            ("agency", organisation?.text ?? ""),
        ]
        return wishes.filter { !$0.1.isEmpty }.map { OfferKeys.mark($0.0, $0.1) }
    }
}
