import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Where files lie while they are written and until they are fetched; nobody else on the machine reads them (Ablage).
public struct ExportFolder: Sendable {
    private let path: String

    /// Beside the database; what earlier servers left there is removed, what others write just now is not.
    public init(in place: URL) throws {
        let files = FileManager.default
        let whole = place.appendingPathComponent("exports", isDirectory: true)
        let here = ProcessInfo.processInfo.processIdentifier
        for name in (try? files.contentsOfDirectory(atPath: whole.path)) ?? [] {
            let isOfAnother = Int32(name).map { $0 != here && Self.isRunning($0) } ?? false
            if !isOfAnother { try files.removeItem(at: whole.appendingPathComponent(name)) }
        }
        path = whole.appendingPathComponent(String(here), isDirectory: true).path
        try files.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    private static func isRunning(_ process: Int32) -> Bool {
        kill(process, 0) == 0 || errno == EPERM
    }

    func makeFile(_ name: String) throws -> String {
        let file = path + "/" + name
        let made = FileManager.default.createFile(
            atPath: file,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw SpreadsheetRefusal.cannotWrite }
        return file
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
