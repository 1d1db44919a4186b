import Kernel

/// Which kinds of papers a municipality keeps, and how large a file may be (Profil der Dokumente).
public struct DocumentsProfile: Decodable, Equatable, Sendable {
    public let maximumMegabytes: Int
    public let kinds: [CaseworkProfile.Entry]

    public var maximumBytes: Int { maximumMegabytes * 1_048_576 }

    public func label(of kind: DocumentKind, in language: String) -> String {
        kinds.first { $0.code == kind.rawValue }?.label(in: language) ?? kind.rawValue
    }

    func knows(_ kind: DocumentKind) -> Bool {
        kinds.contains { $0.code == kind.rawValue }
    }
}
