import Kernel
import Yams

/// One place in the text: decodes what stands there and notes what is wrong with it.
final class StrictPlace: Decoder {
    let node: Node
    let path: [String]
    let findings: StrictFindings
    /// The keys that were asked for, in their order; `nil` as long as nobody wanted keys.
    var known: [String]?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ node: Node, _ path: [String], _ findings: StrictFindings) {
        self.node = node
        self.path = path
        self.findings = findings
    }

    func place(_ step: String, _ node: Node) -> StrictPlace {
        StrictPlace(node, path + [step], findings)
    }

    /// The value at this place, or what stands in for it so that the rest can be checked too.
    func value<T: Decodable>(of type: T.Type) throws -> T {
        try findings.visit()
        let before = findings.flaws.count
        do {
            let value = try T(from: self)
            refuseUnknownKeys()
            if let checked = value as? any Checked { findings.add(checked.flaws, under: path) }
            return value
        } catch {
            if findings.flaws.count == before { findings.add(flaw(of: type, error)) }
            return try Placeholder.value(of: type)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard let mapping = node.mapping else { throw wrong("keys with values") }
        known = known ?? []
        return KeyedDecodingContainer(StrictMapping<Key>(place: self, mapping: mapping))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let list = node.sequence else { throw wrong("a list") }
        if list.isEmpty { findings.add(Flaw(.emptyList, at: path)) }
        refuseDoubles(in: list)
        return StrictList(place: self, list: list)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { StrictScalar(place: self) }

    func wrong(_ expected: String) -> StrictStop {
        if node.isNothing {
            findings.add(Flaw(.emptyText, at: path))
        } else {
            findings.add(Flaw(.wrongType, at: path, node.shortly, expected: [expected]))
        }
        return StrictStop()
    }

    private func flaw<T>(of type: T.Type, _ error: any Error) -> Flaw {
        let possible = Self.words(of: type)
        if !possible.isEmpty { return Flaw(.unknownWord, at: path, node.shortly, expected: possible) }
        if let written = type as? any WrittenForm.Type {
            return Flaw(.wrongType, at: path, node.shortly, expected: [written.writtenForm])
        }
        if let unfit = error as? UnfitValue {
            return Flaw(.notFitting, at: path, node.shortly, expected: [unfit.sentence])
        }
        let sentence = (error as? any Refusal).map { ["„\(node.shortly)“ does not fit (\($0.textKey))"] }
        return Flaw(.notFitting, at: path, node.shortly, expected: sentence ?? [])
    }

    private static func words(of type: Any.Type) -> [String] {
        func all<C: CaseIterable>(_ type: C.Type) -> [String] {
            type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        }
        return (type as? any CaseIterable.Type).map { all($0) } ?? []
    }
}

extension Node {
    var isNothing: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.style == .plain
            && (scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null")
    }

    /// What stands there, short enough for a sentence.
    var shortly: String {
        switch self {
        case .scalar(let scalar): String(scalar.string.prefix(60))
        case .mapping: "{…}"
        case .sequence: "[…]"
        case .alias: "*…"
        }
    }
}
