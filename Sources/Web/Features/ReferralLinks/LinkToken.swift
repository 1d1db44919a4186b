import Casework
import Kernel
import WebSupport

/// What stands in the address of an answer link: which link, until when, and the signature over both (Adresse).
///
/// Nothing in it tells of a person. A changed address is told from a true one without asking the database.
struct LinkToken: Equatable {
    private static let purpose = "referral link"

    let id: ReferralLink.ID
    let expiresAt: Instant

    init(_ id: ReferralLink.ID, until expiresAt: Instant) {
        self.id = id
        self.expiresAt = expiresAt
    }

    func signed(by secret: SiteSecret) -> String {
        secret.signed("\(id.text).\(expiresAt.microseconds)", for: Self.purpose)
    }

    /// `nil` where the signature does not fit, whatever else may be wrong with it.
    init?(_ text: String, signedBy secret: SiteSecret) {
        guard text.utf8.count <= 200, let content = secret.content(of: text, for: Self.purpose) else {
            return nil
        }
        let parts = content.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let microseconds = Int64(parts[1]) else { return nil }
        id = ReferralLink.ID(String(parts[0]))
        expiresAt = Instant(microseconds: microseconds)
    }
}
