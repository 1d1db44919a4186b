import Casework
import Crypto
import Foundation
import Insight
import Kernel
import PortableSQL

/// Signs one's own figures with the key that packages are signed with, and keeps those of partners.
struct SQLAggregates: AggregateStore {
    /// So that a signature under figures is never one under anything else.
    private static let purpose = Array("lotse aggregate, version 1\n".utf8)
    private static let mostBytes = 1 << 20

    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    private var municipalityId: String { scope.user.municipality.text }
    private var keys: SQLPartners { SQLPartners(connection: connection, scope: scope, sealing: sealing) }

    func municipality() throws -> (name: String, officialKey: String) {
        let row = try connection.first(
            "SELECT name, official_key FROM municipality WHERE id = \(municipalityId)"
        )
        return (try row?.value("name") ?? "", try row?.value("official_key", as: String?.self) ?? "")
    }

    func signed(_ content: AggregateContent) throws -> [UInt8] {
        let usable = try keys.ownKeys().first { $0.isUsable(on: scope.day) }
        guard let own = usable else { throw AggregateRefusal.noKey }
        let signature = try keys.pair(of: own).signing.signature(for: Self.purpose + Self.bytes(of: content))
        let file = AggregateFile(
            content: content,
            key: own.fingerprint.hex,
            signature: signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        )
        return try Self.bytes(of: file)
    }

    func verified(_ bytes: [UInt8]) throws -> AggregateFile {
        guard bytes.count <= Self.mostBytes,
            let file = try? JSONDecoder().decode(AggregateFile.self, from: Data(bytes)),
            file.content.format == AggregateContent.format, let signature = Self.bytes(ofHex: file.signature)
        else { throw AggregateRefusal.broken }
        if try keys.ownKeys().contains(where: { $0.fingerprint.hex == file.key }) {
            throw AggregateRefusal.own
        }
        let partnerKeys = try keys.all().flatMap(\.keys)
        guard
            let known = partnerKeys.first(where: { $0.fingerprint.hex == file.key && $0.confirmedOn != nil })
        else { throw AggregateRefusal.foreign }
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: known.publicKeys.suffix(32))
        // Whatever else stood in the file would be under no signature.
        guard try Self.bytes(of: file) == bytes,
            key.isValidSignature(signature, for: Self.purpose + (try Self.bytes(of: file.content)))
        else { throw AggregateRefusal.tampered }
        return file
    }

    func add(_ file: AggregateFile, by user: User) throws {
        let content = String(decoding: try Self.bytes(of: file.content), as: UTF8.self)
        do {
            _ = try connection.nested {
                try connection.execute(
                    """
                    INSERT INTO aggregate_file (municipality_id, fingerprint, until_on, content, imported_at,
                        imported_by)
                    VALUES (\(municipalityId), \(file.key), \(file.content.until.iso), \(content),
                        \(scope.moment.instant.microseconds), \(user.id.text))
                    """
                )
            }
        } catch SQLError.unique {
            throw AggregateRefusal.doubled
        }
    }

    func all() throws -> [AggregateContent] {
        let rows = try connection.rows(
            """
            SELECT fingerprint, content FROM aggregate_file
            WHERE municipality_id = \(municipalityId) ORDER BY until_on
            """
        )
        let latest = try rows.reduce(into: [String: String]()) { latest, row in
            latest[try row.value("fingerprint", as: String.self)] = try row.value("content", as: String.self)
        }
        return try latest.sorted { $0.key < $1.key }.map {
            try JSONDecoder().decode(AggregateContent.self, from: Data($0.value.utf8))
        }
    }

    /// The same value always has the same bytes.
    private static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    private static func bytes(ofHex hex: String) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == 128, hex.count == 128 else { return nil }
        return stride(from: 0, to: 128, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

extension SQLStores: AggregateStores {
    public var aggregates: any AggregateStore {
        SQLAggregates(connection: connection, scope: scope, sealing: sealing)
    }
}
