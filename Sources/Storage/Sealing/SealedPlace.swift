import Casework
import Kernel

/// Where a sealed value belongs: table and column, case, row, and which part of it (Ort eines versiegelten Wertes).
public struct SealedPlace: Hashable, Sendable {
    private let parts: [String]

    public init(_ column: StaticString, of caseFile: CaseFile.ID, row: String, part: Int = 0) {
        parts = [column.description, caseFile.text, row, String(part)]
    }

    /// Of a record that hangs on no case.
    public init(_ column: StaticString, in record: String, row: String) {
        parts = [column.description, record, row, "0"]
    }

    // Each part is preceded by its length, so that no two places have the same bytes.
    func bytes(_ version: UInt8) -> [UInt8] {
        parts.reduce(into: [version]) { all, part in
            let text = Array(part.utf8)
            all += withUnsafeBytes(of: UInt32(text.count).bigEndian) { Array($0) }
            all += text
        }
    }
}
