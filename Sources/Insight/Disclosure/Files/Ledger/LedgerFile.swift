import Foundation
import Kernel

/// Writes a release beside its place and then puts it there as a whole (Freigabedatei).
struct LedgerFile {
    let path: String

    func write(_ table: ProtectedTable, _ population: Population, _ day: Day) throws(LedgerRefusal) {
        let part =
            (path as NSString).deletingLastPathComponent + "/." + (path as NSString).lastPathComponent
            + ".part"
        let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path) }
        var bytes: [UInt8] = []
        var isWhole = true
        func put(_ text: String) {
            bytes += text.utf8
            if bytes.count > 1 << 16 { isWhole = isWhole && Self.empty(&bytes, into: file) }
        }
        put(
            "{\"population\": \(ProtectedTable.quoted(population.description)), \"day\": \"\(day.iso)\", \"release\": "
        )
        table.writeJSON(reasons: false, put)
        put("}\n")
        isWhole = Self.empty(&bytes, into: file) && isWhole
        // On the disk before it has its name, and its name on the disk before anything is printed.
        isWhole = fsync(file) == 0 && isWhole
        isWhole = close(file) == 0 && isWhole
        guard isWhole, rename(part, path) == 0, syncFolder() else {
            unlink(part)
            throw .unwritable(path)
        }
    }

    private func syncFolder() -> Bool {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    private static func empty(_ bytes: inout [UInt8], into file: Int32) -> Bool {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes.withUnsafeBytes { buffer in
            var place = 0
            while place < buffer.count, let start = buffer.baseAddress {
                let count = Foundation.write(file, start + place, buffer.count - place)
                guard count >= 0 || errno == EINTR else { return false }
                place += max(count, 0)
            }
            return true
        }
    }
}
