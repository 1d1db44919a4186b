import Foundation
import Kernel
import PortableSQL

/// What each chain ended with at some time, kept outside the database to be compared with later.
public struct AuditAnchor: Codable, Sendable {
    public let writtenAt: Instant
    let heads: [AuditHead]
    /// Binds the anchor to the key, so that a forged one is noticed.
    private let code: String

    /// Where the chains end now.
    public static func now(
        of database: any Database,
        key: AuditKey,
        at instant: Instant = .now()
    ) async throws -> Self {
        let heads = try await database.read { try AuditHead.all(on: $0).map(\.head) }
        return AuditAnchor(writtenAt: instant, heads: heads, code: code(instant, heads, key))
    }

    /// The anchor in this file, or `nil` where there is no file.
    public static func read(from file: URL, key: AuditKey) throws -> AuditAnchor? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard let anchor = try? JSONDecoder().decode(AuditAnchor.self, from: Data(contentsOf: file)),
            anchor.code == code(anchor.writtenAt, anchor.heads, key)
        else { throw AuditAnchorError.notWrittenByLotse }
        return anchor
    }

    public func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(self).write(to: file, options: .atomic)
    }

    subscript(lane: Int) -> AuditHead? { heads.first { $0.lane == lane } }

    private static func code(_ instant: Instant, _ heads: [AuditHead], _ key: AuditKey) -> String {
        let lines = heads.map { "\($0.lane) \($0.position) \($0.hash)" }
        return AuditKey.code(
            of: "anchor \(instant.microseconds)\n" + lines.joined(separator: "\n"),
            with: key.secret
        )
    }
}

/// Why an anchor cannot be compared with.
public enum AuditAnchorError: Error, CustomStringConvertible {
    case notWrittenByLotse

    public var description: String {
        "The anchor was not written by Lotse with this audit key, or it was changed. Use an older copy of it."
    }
}
