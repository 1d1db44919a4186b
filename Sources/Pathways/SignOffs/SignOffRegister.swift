import Kernel
import ResourceLibrary

/// Who has signed off which version of which rule (Verzeichnis der Freigaben).
public struct SignOffRegister: Sendable {
    public static let path = "Rules/sign-offs.yaml"

    public let signOffs: [SignOff]

    public init(_ signOffs: [SignOff] = []) {
        self.signOffs = signOffs
    }

    /// Empty where there is no such file; a town's own file stands in for that of the product.
    public init(library: ResourceLibrary) throws {
        guard try Self.isKept(in: library) else {
            self.init()
            return
        }
        self.init(try library.strictYAML(Self.path, as: SignOffFile.self).signOffs)
    }

    // The file that is shipped says how it is used, and nothing else: nobody has signed anything.
    static func isKept(in library: ResourceLibrary) throws -> Bool {
        guard try library.has(path) else { return false }
        return try !library.text(path).isOnlyComments
    }

    func signatures(of pathway: String, _ version: Day, _ text: RuleFingerprint?) -> [Signature] {
        var people: Set<String> = []
        return signOffs.filter { $0.pathway == pathway && $0.version == version && $0.text == text }
            .flatMap(\.signed).filter { people.insert($0.person).inserted }
    }

    func state(of pathway: String, _ version: Day, _ text: RuleFingerprint?) -> SignOffState {
        switch signatures(of: pathway, version, text).count {
        case 0:
            signOffs.contains { $0.pathway == pathway && $0.version == version && !$0.signed.isEmpty }
                ? .changedSince : .unsigned
        case 1: .signedByOne
        default: .signedByTwo
        }
    }
}

extension PathwayRule {
    /// The rule with what each of its versions says as a fingerprint, and how far that is signed off.
    func signed(_ text: String, by register: SignOffRegister) -> PathwayRule {
        var rule = self
        for (index, print) in zip(versions.indices, RuleFingerprint.versions(in: text)) {
            rule.versions[index].fingerprint = print
            rule.versions[index].signOff = register.state(of: pathway, versions[index].from, print)
        }
        return rule
    }
}

extension String {
    var isOnlyComments: Bool {
        split(separator: "\n").allSatisfy { line in
            line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
        }
    }
}

extension ResourceLibrary {
    func rule(_ path: String, signedBy register: SignOffRegister) throws -> PathwayRule {
        try strictYAML(path, as: PathwayRule.self).signed(text(path), by: register)
    }
}
