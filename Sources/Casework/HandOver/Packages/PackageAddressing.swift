import Kernel

/// From when until when a package may be accepted (Gültigkeit).
public struct Validity: Equatable, Sendable {
    public let from: Instant
    public let until: Instant

    public init(from: Instant, until: Instant) {
        self.from = from
        self.until = until
    }

    init(from moment: Moment, days: Int64) {
        from = moment.instant
        until = moment.instant.adding(seconds: days * 86_400)
    }
}

/// To whom which package goes, how long it holds, and which of one's own keys signs it (Anschrift).
public struct PackageAddressing: Sendable {
    public let partner: Partner
    public let package: PackageRecord.ID
    public let validity: Validity
    /// The key the other side knows; `nil` takes the oldest that still holds, which partners know longest.
    public let signer: KeyFingerprint?

    public init(
        to partner: Partner,
        _ package: PackageRecord.ID,
        _ validity: Validity,
        signedBy signer: KeyFingerprint? = nil
    ) {
        self.partner = partner
        self.package = package
        self.validity = validity
        self.signer = signer
    }
}

/// What is sealed: a case with the contents of its documents, a receipt or a withdrawal (Inhalt).
public enum PackedContent: Sendable {
    case caseFile(CasePackage, documents: [[UInt8]])
    case receipt(PackageReceipt)
    case withdrawal(PackageWithdrawal)
}

/// A package whose sender is proven and whose seal was whole (geöffnetes Paket).
public struct OpenedPackage: Sendable {
    public let header: PackageHeader
    public let partner: Partner
    /// The office that the key it was sealed for belongs to.
    public let office: Organisation.ID
    public let content: PackedContent

    public init(header: PackageHeader, partner: Partner, office: Organisation.ID, content: PackedContent) {
        self.header = header
        self.partner = partner
        self.office = office
        self.content = content
    }
}
