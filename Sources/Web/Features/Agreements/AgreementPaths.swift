import AgencyNetwork
import Kernel

/// The addresses of cooperation agreements.
enum AgreementPaths {
    static let list = "/steuerung/vereinbarungen"
    static let new = list + "/neu"

    static func new(_ from: Organisation.ID, _ to: Organisation.ID) -> String {
        "\(new)?von=\(from.text)&an=\(to.text)"
    }
    static func one(_ id: CooperationAgreement.ID) -> String { "\(list)/\(id.text)" }
    static func paper(_ id: CooperationAgreement.ID) -> String { one(id) + "/papier" }
    static func ending(_ id: CooperationAgreement.ID) -> String { one(id) + "/beenden" }
}
