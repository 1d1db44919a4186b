import AgencyNetwork
import Kernel
import WebSupport

/// What one keeps up to date, the longest unconfirmed first, with one press for "still right" (Pflege).
struct KeptEntriesPage {
    let kept: KeptEntries
    let onlyOwn: Bool
    let mayKeepAll: Bool
    let place: KeptPlace
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("directory.kept"),
            section: "directory",
            actions: ButtonLink(texts("directory.new"), path: DirectoryPaths.new).html,
            content: """
                <p class="lead">\(texts("directory.keptLead"))</p>
                \(HTML.when(mayKeepAll, scope))
                \(kept.entries.isEmpty ? EmptyState(texts("directory.nothingKept")).html : table.html)
                \(Pagination(previous: first, next: next, texts: texts).html)
                <p><a href="\(DirectoryPaths.list)">\(texts("directory.back"))</a></p>
                """
        )
    }

    private var scope: HTML {
        let path = DirectoryPaths.kept + (onlyOwn ? "" : "?nur=eigene")
        return "<p><a href=\"\(path)\">\(texts(onlyOwn ? "directory.showAll" : "directory.showOwn"))</a></p>"
    }

    private var first: String? {
        place.after.map { _ in DirectoryPaths.kept + (onlyOwn ? "?nur=eigene" : "") }
    }

    private var next: String? {
        guard kept.hasMore, let last = kept.entries.last else { return nil }
        return DirectoryPaths.kept + "?" + (onlyOwn ? "nur=eigene&" : "") + KeptPlace.query(after: last)
    }

    private var table: Table {
        Table(
            texts("directory.kept"),
            columns: [
                .init(texts("directory.entry")), .init(texts("directory.owner")),
                .init(texts("directory.confirmedColumn"), .day), .init(texts("directory.rightness")),
                .init(texts("directory.action")),
            ],
            rows: kept.entries.map(row)
        )
    }

    private static func path(of entry: KeptEntry) -> String {
        switch entry.reference {
        case .offer(let id): DirectoryPaths.offer(id)
        case .agency(let id): DirectoryPaths.changeAgency(id)
        case .location(let id): DirectoryPaths.changeLocation(id)
        }
    }

    private func row(_ entry: KeptEntry) -> [HTML] {
        let kind = texts("directory.kind.\(entry.kind.rawValue)")
        let called = entry.name.isEmpty ? kind : entry.name
        let name: HTML = "<a href=\"\(Self.path(of: entry))\">\(called)</a>"
        let tag =
            entry.isStale(on: kept.today)
            ? Tag(texts("directory.stale"), .warning) : Tag(texts("directory.fresh"), .success)
        let corrections = HTML.when(
            entry.corrections > 0,
            " " + Tag(texts("directory.correctionCount", count: entry.corrections), .info).html
        )
        return [
            "\(name) <span class=\"hint\">\(kind)</span>", HTML(text: entry.ownerName),
            .day(entry.confirmedOn),
            tag.html + corrections,
            form.button(
                texts("directory.stillRight"),
                to: DirectoryPaths.confirm,
                .secondary,
                values: ["art": entry.kind.rawValue, "eintrag": entry.id]
            ),
        ]
    }
}

/// From where on the list of what one keeps goes on, as it stands in the address.
struct KeptPlace {
    let after: KeptEntry?

    init(_ query: FormFields) {
        guard let day = Day(iso: query["ab"]), let kind = KeptEntry.Kind(rawValue: query["art"]) else {
            after = nil
            return
        }
        after = KeptEntry(place: kind, query["nach"], reviewOn: day)
    }

    static func query(after entry: KeptEntry) -> String {
        "ab=\(entry.reviewOn.iso)&art=\(entry.kind.rawValue)&nach=\(LocalPath.query(entry.id))"
    }
}
