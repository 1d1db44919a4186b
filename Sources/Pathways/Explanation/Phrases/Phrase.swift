import Kernel

/// A sentence with places to fill in, read once and filled often (Satzmuster).
struct Phrase: Sendable {
    /// What may be filled in.
    enum Slot: String, CaseIterable, Sendable {
        case from, until, day, text, norm, name, evidence, titles, span, level, number
    }

    enum Piece: Sendable {
        case words(String)
        case slot(Slot)
    }

    let pieces: [Piece]

    var slots: Set<Slot> {
        Set(pieces.compactMap { if case .slot(let slot) = $0 { slot } else { nil } })
    }

    func callAsFunction() -> String { filled { _ in "" } }

    func callAsFunction(_ slot: Slot, _ value: String) -> String {
        filled { $0 == slot ? value : "" }
    }

    func callAsFunction(_ slot: Slot, _ value: String, _ other: Slot, _ otherValue: String) -> String {
        filled { $0 == slot ? value : ($0 == other ? otherValue : "") }
    }

    func filled(_ value: (Slot) -> String) -> String {
        if pieces.count == 1, case .words(let words) = pieces[0] { return words }
        var sentence = ""
        for piece in pieces {
            switch piece {
            case .words(let words): sentence += words
            case .slot(let slot): sentence += value(slot)
            }
        }
        return sentence
    }
}

extension Phrase: Decodable {
    init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    init(_ written: String) throws {
        var pieces: [Piece] = []
        var rest = written[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let word = String(rest[rest.index(after: open)..<close])
            guard let slot = Slot(rawValue: word) else {
                let words = Slot.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
                throw UnfitValue("„{\(word)}“ cannot be filled in; write one of \(words)")
            }
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.slot(slot))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }
}
