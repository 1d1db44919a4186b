import Casework
import Foundation
import Kernel
import PortableSQL

extension SQLPackages {
    func add(_ record: PackageRecord, content: [UInt8], manifest: PackageManifest?) throws {
        let nothing: [UInt8] = []
        let sealed = try manifest.map { try seal($0, of: record) } ?? nothing
        try connection.execute(
            """
            INSERT INTO case_package (id, municipality_id, direction, organisation_id, partner_id, case_file_id, state,
                created_at, expires_at, reason, number_there, handled_by, content, manifest, receipt, revision)
            VALUES (\(record.id.text), \(record.municipalityId.text), \(record.direction.rawValue),
                \(record.organisationId.text), \(record.partnerId.text), \(record.caseFileId?.text),
                \(record.state.rawValue), \(record.createdAt.microseconds), \(record.expiresAt.microseconds),
                \(record.reason), \(record.numberThere), \(record.handledBy.text), \(content), \(sealed), \(nothing),
                \(record.revision.number))
            """
        )
    }

    func save(_ record: PackageRecord, expected: Revision) throws {
        try connection.change(
            """
            UPDATE case_package
            SET state = \(record.state.rawValue), case_file_id = \(record.caseFileId?.text),
                reason = \(record.reason), number_there = \(record.numberThere),
                settled_at = \(record.settledAt?.microseconds), revision = \(record.revision.number)
            WHERE \(isRow(of: record)) AND revision = \(expected.number)
            """,
            of: Subject("package", record.id)
        )
    }

    func content(of record: PackageRecord) throws -> [UInt8] { try blob("content", of: record) }

    func receipt(of record: PackageRecord) throws -> [UInt8] { try blob("receipt", of: record) }

    func manifest(of record: PackageRecord) throws -> PackageManifest? {
        let sealed = try blob("manifest", of: record)
        guard !sealed.isEmpty else { return nil }
        let json = try stores.sealing.open(sealed, at: .manifest(of: record))
        return try JSONDecoder().decode(PackageManifest.self, from: Data(json))
    }

    func keep(_ manifest: PackageManifest, of record: PackageRecord) throws {
        let sealed = try seal(manifest, of: record)
        try connection.execute("UPDATE case_package SET manifest = \(sealed) WHERE \(isRow(of: record))")
    }

    func keepReceipt(_ receipt: [UInt8], of record: PackageRecord) throws {
        try connection.execute("UPDATE case_package SET receipt = \(receipt) WHERE \(isRow(of: record))")
    }

    func forgetContent(of record: PackageRecord) throws {
        let nothing: [UInt8] = []
        try connection.execute("UPDATE case_package SET content = \(nothing) WHERE \(isRow(of: record))")
    }

    private func seal(_ manifest: PackageManifest, of record: PackageRecord) throws -> [UInt8] {
        try stores.sealing.seal(JSONEncoder().encode(manifest), for: .manifest(of: record))
    }

    private func blob(_ column: Statement, of record: PackageRecord) throws -> [UInt8] {
        let row = try connection.first(
            "SELECT \(column) AS bytes FROM case_package WHERE \(isRow(of: record))"
        )
        return try row?.value("bytes") ?? []
    }

    private func isRow(of record: PackageRecord) -> Statement {
        """
        id = \(record.id.text) AND direction = \(record.direction.rawValue) AND municipality_id = \(municipality)
        """
    }
}

extension SealedPlace {
    fileprivate static func manifest(of record: PackageRecord) -> SealedPlace {
        SealedPlace("case_package.manifest", in: record.municipalityId.text, row: record.id.text)
    }
}
