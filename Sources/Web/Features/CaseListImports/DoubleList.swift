import Casework
import Kernel
import WebSupport

/// Persons who may be the same as others, in the list or in a case; nobody is merged.
struct DoubleList {
    let reading: CaseListReading
    let known: [KnownPerson]
    let texts: Texts

    var html: HTML {
        let isPartial = reading.persons.count > FindKnownPersons.most
        guard !reading.possibleDoubles.isEmpty || !known.isEmpty || isPartial else { return .empty }
        return """
            <section class="doubts" aria-labelledby="doubles">
            <h2 id="doubles">\(texts("caseListImports.doubles"))</h2>
            <p>\(texts("caseListImports.doublesHint"))</p>
            \(HTML.when(isPartial, "<p>\(texts("caseListImports.doublesPartial", count: FindKnownPersons.most))</p>"))
            \(HTML.when(!reading.possibleDoubles.isEmpty, inList))
            \(HTML.when(!known.isEmpty, inCases))
            </section>
            """
    }

    private var inList: HTML {
        let table = Table(
            texts("caseListImports.doublesInList"),
            columns: [
                .init(texts("caseListImports.oneLine")), .init(texts("caseListImports.otherLine")),
                .init(texts("caseListImports.reason")),
            ],
            rows: reading.possibleDoubles.prefix(200).map { double in
                [
                    person(double.first), person(double.second),
                    HTML(text: texts("caseLists.double.\(double.reason)")),
                ]
            }
        )
        return folded(table, reading.possibleDoubles.count)
    }

    private var inCases: HTML {
        let table = Table(
            texts("caseListImports.doublesInCases"),
            columns: [.init(texts("caseListImports.line"), .number), .init(texts("caseFiles.title"))],
            rows: known.prefix(200).map { known in
                [
                    "\(known.line)",
                    "<a href=\"\(CaseFilePaths.overview(known.caseFile))\">\(texts("caseListImports.openCase"))</a>",
                ]
            }
        )
        return folded(table, known.count)
    }

    private func folded(_ table: Table, _ count: Int) -> HTML {
        Details("\(table.caption) (\(count))", table.html).html
    }

    private func person(_ place: Int) -> HTML {
        let person = reading.persons[place]
        let name = [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(person.line): \(HTML.name(name)), \(person.birth.written), \(person.householdReference)"
    }
}

/// Lines of the file that describe nobody, each with the reason.
struct LeftOutList {
    let rows: [CaseListReading.LeftOutRow]
    let texts: Texts

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        return Details(
            texts("caseListImports.leftOut", count: rows.count),
            Table(
                texts("caseListImports.leftOut", count: rows.count),
                columns: [
                    .init(texts("caseListImports.line"), .number), .init(texts("caseListImports.reason")),
                    .init(texts("caseListImports.written")),
                ],
                rows: rows.prefix(200).map { row in
                    ["\(row.line)", HTML(text: texts(row.reason.textKey)), .name(row.text)]
                }
            ).html
        ).html
    }
}
