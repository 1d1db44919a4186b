import Accounts
import Crypto
import Foundation
import Kernel

/// How one audit entry is bound to the one before it.
struct AuditChain: Sendable {
    let key: AuditKey

    static let beginning = ""

    /// HMAC-SHA256 over all fields, each preceded by its length, so that no two entries read the same.
    func hash(of event: AuditEvent, at place: AuditPlace, after previous: String) -> String {
        var text = FieldBytes()
        text.append("lotse-audit-1")
        text.append(previous)
        text.append(Int64(place.lane))
        text.append(Int64(place.position))
        text.append(event.at.microseconds)
        text.append(event.municipality?.text)
        text.append(event.user?.text)
        text.append(event.action)
        text.append(event.subject.kind)
        text.append(event.subject.id)
        text.append(event.outcome.rawValue)
        text.append(event.reference)
        return Self.base64(HMAC<SHA256>.authenticationCode(for: text.bytes, using: key.secret))
    }

    private static func base64(_ code: HMAC<SHA256>.MAC) -> String {
        Data(code).base64EncodedString()
    }
}

/// Fields one after the other, each with its length; an absent one differs from an empty one.
struct FieldBytes {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(400)
    }

    mutating func append(_ text: String?) {
        guard let text else { return append(length: .max) }
        append(length: UInt32(text.utf8.count))
        bytes += text.utf8
    }

    mutating func append(_ number: Int64) {
        append(length: 8)
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }

    private mutating func append(length: UInt32) {
        withUnsafeBytes(of: length.bigEndian) { bytes += $0 }
    }
}
