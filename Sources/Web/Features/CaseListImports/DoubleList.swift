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
            <h2>\(texts("caseListImports.doubles"))</h2>
            <p>\(texts("caseListImports.doublesHint"))</p>
            \(HTML.when(isPartial, "<p>\(texts("caseListImports.doublesPartial", count: FindKnownPersons.most))</p>"))
            \(HTML.when(!reading.possibleDoubles.isEmpty, inList))
            \(HTML.when(!known.isEmpty, inCases))
            """
    }

    private var inList: HTML {
        Table(
            texts("caseListImports.doublesInList"),
            showsCaption: true,
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
        ).html
    }

    private var inCases: HTML {
        Table(
            texts("caseListImports.doublesInCases"),
            showsCaption: true,
            columns: [.init(texts("caseListImports.line"), .number), .init(texts("caseFiles.title"))],
            rows: known.prefix(200).map { known in
                [
                    "\(known.line)",
                    "<a href=\"\(CaseFilePaths.overview(known.caseFile))\">\(texts("caseListImports.openCase"))</a>",
                ]
            }
        ).html
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
