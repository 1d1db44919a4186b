import Casework
import Kernel

extension SQLPackages {
    private var partners: SQLPartners {
        SQLPartners(connection: connection, scope: scope, sealing: stores.sealing)
    }

    func seal(_ content: PackedContent, _ addressing: PackageAddressing, on day: Day) throws -> [UInt8] {
        let usable = try partners.ownKeys().filter { $0.isUsable(on: day) }
        let known = usable.first { $0.fingerprint == addressing.signer }
        guard let own = known ?? usable.last else { throw PackageRefusal.noKey }
        guard let receiver = addressing.partner.key else { throw PackageRefusal.partnerUnconfirmed }
        let payload = try PackagePayload.bytes(of: content)
        let header = PackageHeader(
            content.kind,
            addressing.package,
            from: own.fingerprint,
            to: receiver.fingerprint,
            at: addressing.validity.from,
            until: addressing.validity.until,
            payloadLength: payload.count
        )
        guard payload.count <= PackageLimits.bytes else { throw PackageRefusal.tooLarge }
        let pair = try partners.pair(of: own)
        return try PackageCipher.seal(payload, header, from: pair, for: receiver.publicKeys)
    }

    func open(_ bytes: [UInt8], on day: Day) throws -> OpenedPackage {
        let header = try PackageHeader(reading: bytes)
        let own = try partners.ownKeys().first {
            $0.fingerprint == header.receiver && $0.isUsable(on: day)
        }
        guard let own else { throw PackageRefusal.foreign }
        let all = try partners.all()
        let found = all.flatMap(\.keys).first { $0.fingerprint == header.sender && $0.retiredOn == nil }
        guard let key = found, let partner = all.first(where: { $0.id == key.partner }) else {
            throw PackageRefusal.unknownSender
        }
        guard key.confirmedOn != nil else { throw PackageRefusal.unconfirmedSender }
        let pair = try partners.pair(of: own)
        let payload = try PackageCipher.open(bytes, header, with: pair, from: key.publicKeys)
        return OpenedPackage(
            header: header,
            partner: partner,
            office: own.organisation,
            content: try PackagePayload.content(payload, of: header.kind)
        )
    }
}

extension PackedContent {
    fileprivate var kind: PackageHeader.Kind {
        switch self {
        case .caseFile: .caseFile
        case .receipt: .receipt
        case .withdrawal: .withdrawal
        }
    }
}
