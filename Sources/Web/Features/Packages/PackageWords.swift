import Casework
import Kernel
import WebSupport

/// The words for states, parts and reasons of packages.
struct PackageWords {
    let texts: Texts

    func tag(_ record: PackageRecord, at now: Instant) -> Tag {
        guard !record.isExpired(at: now) else { return Tag(texts("packages.state.expired"), .warning) }
        let tone: Tag.Tone =
            switch record.state {
            case .accepted: .success
            case .refused: .danger
            case .prepared, .sent, .received: .info
            case .withdrawn: .neutral
            }
        return Tag(texts("packages.state.\(record.state.rawValue)"), tone)
    }

    func line(_ line: PackageLine) -> HTML {
        "<li>\(texts("packages.part.\(line.part.rawValue)")): \(HTML.number(line.count))</li>"
    }

    func line(_ left: LeftBehind, _ profile: CaseworkProfile) -> HTML {
        let domain = LifeDomain(rawValue: left.domain)
        let place = left.domain.isEmpty ? "" : " (\(profile.label(of: domain, in: texts.language.code)))"
        return """
            <li>\(texts("packages.part.\(left.part.rawValue)"))\(place): \(HTML.number(left.count)) –
            \(texts("packages.left.\(left.reason.rawValue)"))</li>
            """
    }
}

/// What comes along, what stays behind and why, and what the sender keeps (Packliste).
struct ManifestLists {
    let manifest: PackageManifest
    let profile: CaseworkProfile
    let texts: Texts

    private var words: PackageWords { PackageWords(texts: texts) }

    var html: HTML {
        """
        <h2>\(texts("packages.comesAlong"))</h2>
        <ul>\(HTML.each(manifest.comesAlong) { words.line($0) })</ul>
        <h2>\(texts("packages.staysBehind"))</h2>
        \(manifest.staysBehind.isEmpty ? "<p>\(texts("packages.nothingBehind"))</p>" : behind)
        <h2>\(texts("packages.keeps.title"))</h2>
        <p>\(kept)</p>
        """
    }

    private var behind: HTML {
        "<ul>\(HTML.each(manifest.staysBehind) { words.line($0, profile) })</ul>"
    }

    private var kept: String {
        let keeps = manifest.keeps
        guard keeps.closesCase else { return texts("packages.keeps.goesOn") }
        let years = texts("packages.keeps.years", count: keeps.retentionYears)
        return keeps.isHeld ? years + " " + texts("packages.keeps.held") : years
    }
}
