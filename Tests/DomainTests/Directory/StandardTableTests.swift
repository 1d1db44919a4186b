import AgencyNetwork
import Foundation
import Testing

@Suite("The directory's tables are those of the Human Services Data Specification 3.0")
struct StandardTableTests {
    private struct Fact: Hashable {
        let file: String
        let field: String
        let kind: String
        let isRequired: Bool
        let words: [String]
    }

    // Written down from the specification's tabular schema: file, field, type, format, required, unique, values.
    private func facts() throws -> [Fact] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/HSDS/fields.csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Fact(
                file: cells[0],
                field: cells[1],
                kind: cells[2],
                isRequired: cells[4] == "1",
                words: cells[6].split(separator: "|").map(String.init)
            )
        }
    }

    private func kind(_ kind: StandardTable.Kind) -> String {
        switch kind {
        case .text: "string"
        case .number: "number"
        case .day: "date"
        case .time: "time"
        case .moment: "datetime"
        }
    }

    @Test("Every field has the type, the duty and the words of the specification, and none is missing")
    func fields() throws {
        let ours = StandardTable.all.flatMap { table in
            table.fields.map { field in
                Fact(
                    file: table.file,
                    field: field.name,
                    kind: kind(field.kind),
                    isRequired: field.isRequired,
                    words: field.words
                )
            }
        }
        #expect(Set(ours) == Set(try facts()))
    }

    @Test("The example tables have exactly these columns", .enabled(if: DirectoryGiven.hasExamples))
    func headers() throws {
        for table in StandardTable.all {
            let text = String(decoding: try DirectoryGiven.example("csv/" + table.file), as: UTF8.self)
            let head = text.split(whereSeparator: \.isNewline).first.map {
                $0.split(separator: ",").map(String.init)
            }
            #expect(Set(head ?? []) == Set(table.fields.map(\.name)), "\(table.file)")
        }
    }

    @Test("What is exported fits the specification: columns, required cells, types, unique identifiers")
    func exported() throws {
        let files = DirectoryFolder.files(of: try DirectoryGiven.ownContent())
        let facts = try facts()
        for (file, text) in files {
            let fields = facts.filter { $0.file == file }
            let rows = text.split(separator: "\r\n").map(String.init)
            #expect(rows.first == fields.map(\.field).joined(separator: ","), "\(file)")
        }
        let read = try DirectoryFolder.read(DirectoryGiven.bytes(files))
        #expect(read.leftOver.isEmpty)
        #expect(try read.content == DirectoryGiven.ownContent())
    }
}
