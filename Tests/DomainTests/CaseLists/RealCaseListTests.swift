import Casework
import Kernel
import Pathways
import Testing

@Suite("The case list of the district, as it was handed over")
struct RealCaseListTests {
    @Test("prints")
    func prints() throws {
        let reading = try CaseListGiven.reader().read(CaseListGiven.fixture("case-list.csv"))
        print(
            reading.encoding,
            reading.delimiter,
            reading.headerLine,
            reading.rowCount,
            reading.persons.count,
            reading.households.count
        )
        for column in reading.columns {
            print(column.index, column.header, column.field as Any, column.confidence)
        }
        var counts: [String: Int] = [:]
        for doubt in reading.doubts {
            counts[
                "\(doubt.kind) \(doubt.field?.rawValue ?? "") \(doubt.values["reason"] ?? "")",
                default: 0
            ] += 1
        }
        for (k, v) in counts.sorted(by: { $0.key < $1.key }) { print(v, k) }
        for field in [CaseListField.title, .benefit, .town, .nationality, .topics, .sex, .status, .consent] {
            print(field, reading.notUnderstood(field))
        }
        print(reading.leftOut)
        print(reading.possibleDoubles.count)
    }
}
