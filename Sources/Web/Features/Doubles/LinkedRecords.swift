import Casework
import Kernel
import WebSupport

/// Where else a person of a household has a record, below their facts.
struct LinkedRecords {
    let person: Person
    let links: [LinkedRecord]
    let texts: Texts

    var html: HTML {
        let own = links.filter { $0.personId == person.id }
        guard !own.isEmpty else { return .empty }
        return """
            <p class="person__facts">\(texts("doubles.also"))
            \(HTML.joined(own.map { LinkedRecordLine(linked: $0, texts: texts).html }, by: "; "))
            – <a href="\(DoublePaths.links(person))">\(texts("doubles.links"))<span class="visually-hidden">: \
            \(person.details.displayName)</span></a></p>
            """
    }
}

/// A record on the other side of a link, in one line with the way to its case.
struct LinkedRecordLine {
    let linked: LinkedRecord
    let texts: Texts

    var html: HTML {
        let name = linked.otherName.map { HTML.name($0) } ?? HTML(text: texts("doubles.protected"))
        return """
            <a href="\(CaseFilePaths.overview(linked.otherCaseFileId))">\(name)</a> \
            <span class="results__facts">\(HTML.some(linked.otherCaseTitle) { "\(HTML.name($0)) · " })\
            \(linked.otherCaseNumber)</span>
            """
    }
}
