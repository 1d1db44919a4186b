import Casework
import Kernel

/// The addresses of handing cases over to other municipalities.
enum PackagePaths {
    static let list = "/uebergaben"
    static let takeIn = list + "/einlesen"
    static let keys = "/verwaltung/uebergabeschluessel"
    static let newKey = keys + "/neu"
    static let partners = keys + "/partner"

    static func handOver(_ caseFile: CaseFile.ID) -> String {
        CaseFilePaths.overview(caseFile) + "/uebergabe"
    }
    static func preview(_ caseFile: CaseFile.ID) -> String { handOver(caseFile) + "/vorschau" }
    static func incoming(_ id: PackageRecord.ID) -> String { list + "/eingang/\(id.text)" }
    static func outgoing(_ id: PackageRecord.ID) -> String { list + "/ausgang/\(id.text)" }
    static func record(_ record: PackageRecord) -> String {
        record.direction == .incoming ? incoming(record.id) : outgoing(record.id)
    }
    static func newOffer(_ caseFile: CaseFile.ID) -> String { handOver(caseFile) + "/angebot" }
    static func offer(_ id: CaseOffer.ID) -> String { list + "/angebot/\(id.text)" }
    static func partner(_ id: Partner.ID) -> String { partners + "/\(id.text)" }
}
