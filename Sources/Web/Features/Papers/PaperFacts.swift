import Casework
import Kernel

/// What a paper is filled with from the record, before it is put into words (Angaben eines Papiers).
struct PaperFacts {
    let number: String
    let persons: [String]
    /// Nothing on the paper of a consent.
    let release: ReleaseDetails?
    let recipient: String
    let profile: CaseworkProfile

    init(of releases: CaseReleases, release: ReleaseDetails?) {
        number = releases.caseFile.number
        persons = releases.names(release?.content.persons ?? releases.persons.map(\.id))
        self.release = release
        recipient = release.map { releases.agency($0.recipientId) } ?? ""
        profile = releases.profile
    }

    var kind: PaperText.Kind {
        switch release?.kind {
        case .release: .release
        case .waiver: .waiver
        case nil: .consent
        }
    }

    /// What the placeholders of the texts stand for.
    var values: [String: String] {
        guard let release else { return [:] }
        return [
            "recipient": recipient, "purpose": release.purpose, "from": release.period.from.german,
            "until": release.period.until?.german ?? "",
        ]
    }

    func rows(in words: PaperWords) -> [(label: String, value: String, isGerman: Bool)] {
        [row("number", number, words)] + released(words) + [
            row("persons", persons.joined(separator: ", "), words)
        ]
    }

    private func released(_ words: PaperWords) -> [(label: String, value: String, isGerman: Bool)] {
        guard let release else { return [] }
        let content = release.content
        return [
            row("recipient", recipient, words), row("purpose", release.purpose, words),
            row("domains", list(content.domains.map { domain($0, words) }, words), words, false),
            row(
                "categories",
                list(content.categories.map { words.categories[$0.rawValue] ?? $0.rawValue }, words),
                words,
                false
            ),
            row("direction", words.directions[release.direction.rawValue] ?? "", words, false),
            row("period", PlaceholderText(words.period).filled(with: values), words, false),
        ]
    }

    // What a person wrote stays as it was written, in both columns.
    private func row(
        _ key: String,
        _ value: String,
        _ words: PaperWords,
        _ isGerman: Bool = true
    ) -> (label: String, value: String, isGerman: Bool) {
        (words.labels[key] ?? key, value, isGerman)
    }

    private func domain(_ domain: LifeDomain, _ words: PaperWords) -> String {
        words.domains[domain.rawValue] ?? profile.label(of: domain, in: "de")
    }

    private func list(_ values: [String], _ words: PaperWords) -> String {
        values.isEmpty ? words.none : values.joined(separator: words.separator)
    }
}
