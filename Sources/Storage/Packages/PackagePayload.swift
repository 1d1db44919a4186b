import Casework
import Foundation
import Kernel

/// What is sealed, as bytes: length of the JSON, the JSON with sorted keys, the documents one after another.
enum PackagePayload {
    static func bytes(of content: PackedContent) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        switch content {
        case .caseFile(let package, let documents):
            return framed(try encoder.encode(package)) + documents.joined()
        case .receipt(let receipt):
            return framed(try encoder.encode(receipt))
        case .withdrawal(let withdrawal):
            return framed(try encoder.encode(withdrawal))
        }
    }

    static func content(_ bytes: [UInt8], of kind: PackageHeader.Kind) throws(PackageRefusal) -> PackedContent
    {
        let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 4 + length else { throw .broken }
        let json = Data(bytes[4..<4 + length])
        let rest = bytes[(4 + length)...]
        do {
            switch kind {
            case .caseFile:
                let package = try JSONDecoder().decode(CasePackage.self, from: json)
                return .caseFile(package, documents: try documents(of: package, in: rest))
            case .receipt:
                guard rest.isEmpty else { throw PackageRefusal.broken }
                return .receipt(try JSONDecoder().decode(PackageReceipt.self, from: json))
            case .withdrawal:
                guard rest.isEmpty else { throw PackageRefusal.broken }
                return .withdrawal(try JSONDecoder().decode(PackageWithdrawal.self, from: json))
            }
        } catch {
            throw .broken
        }
    }

    private static func documents(
        of package: CasePackage,
        in bytes: ArraySlice<UInt8>
    ) throws(PackageRefusal) -> [[UInt8]] {
        var rest = bytes
        var documents: [[UInt8]] = []
        for document in package.documents {
            guard document.size > 0, document.size <= rest.count else { throw .broken }
            documents.append(Array(rest.prefix(document.size)))
            rest = rest.dropFirst(document.size)
        }
        guard rest.isEmpty else { throw .broken }
        return documents
    }

    private static func framed(_ json: Data) -> [UInt8] {
        withUnsafeBytes(of: UInt32(json.count).bigEndian) { Array($0) } + Array(json)
    }
}
