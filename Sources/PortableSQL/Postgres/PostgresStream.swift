import CLibPQ

/// Rows as they come in, one by one.
final class PostgresStream {
    private let link: PostgresLink
    private let prepared: PostgresLink.Prepared
    private var kept: [Row] = []
    private var given = 0
    private var isEnded = false

    init(_ link: PostgresLink, _ prepared: PostgresLink.Prepared) {
        self.link = link
        self.prepared = prepared
    }

    func next() throws -> Row? {
        guard given < kept.count else { return try receive() }
        given += 1
        return kept[given - 1]
    }

    /// Frees the wire for another statement.
    func keepRest() throws {
        while let row = try receive() { kept.append(row) }
    }

    /// Throws the rest away.
    func end() throws {
        guard !isEnded else { return }
        isEnded = true
        try link.finish()
    }

    private func receive() throws -> Row? {
        guard !isEnded else { return nil }
        do {
            while let result = try link.next() {
                if result.rowCount > 0 { return result.row(0, prepared.layout(of: result)) }
            }
        } catch {
            isEnded = true
            throw error
        }
        try end()
        return nil
    }
}
