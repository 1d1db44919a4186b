import Kernel

/// Why a package is not prepared, sent, taken in, accepted or refused (Absage zum Paket).
public enum PackageRefusal: String, Refusal {
    // What is read of a package that came.
    case noPackage, truncated, unknownVersion, tooLarge, broken, foreign, unknownSender, unconfirmedSender
    case expired, fromTheFuture, replayed, receiptUnknown, receiptSettled
    // What is asked of a package here.
    case notFound, settled, withdrawn, onTheWay, nothingReleased, consentMissing, protectedUnconfirmed,
        reasonMissing
    case textTooLong, fileMissing, notDelivered, addressMissing
    // Keys and partners.
    case noKey, partnerMissing, partnerUnconfirmed, keyUnreadable, ownKey, keyKnown, nameMissing,
        addressUnusable
    case fingerprintMissing, fingerprintDiffers, officeMissing

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .settled, .withdrawn, .onTheWay, .replayed, .receiptSettled, .keyKnown: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "packages.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .noPackage, .truncated, .unknownVersion, .tooLarge, .broken, .foreign, .unknownSender,
            .unconfirmedSender, .expired, .fromTheFuture, .replayed, .receiptUnknown, .receiptSettled,
            .fileMissing:
            "file"
        case .nothingReleased, .partnerMissing, .partnerUnconfirmed, .onTheWay: "partner"
        case .protectedUnconfirmed: "protection"
        case .reasonMissing, .textTooLong: "reason"
        case .keyUnreadable, .ownKey, .keyKnown: "key"
        case .nameMissing: "name"
        case .addressUnusable: "address"
        case .fingerprintMissing, .fingerprintDiffers: "fingerprint"
        case .officeMissing: "office"
        case .notFound, .settled, .withdrawn, .consentMissing, .noKey, .notDelivered, .addressMissing: nil
        }
    }
}
