import Kernel

/// A figure that a text names, with the day it is about: `{{figure: open-cases on 2026-09-30}}` (Zahl im Text).
public struct FigureReference: Codable, Hashable, Sendable {
    public let name: String
    public let day: Day

    public init(name: String, day: Day) {
        self.name = name
        self.day = day
    }

    /// What stands between the brackets; without a day the last whole month before the paper.
    init?(_ text: String, day: Day) {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmedWhitespace }
        guard parts.count == 2, parts[0] == "figure" || parts[0] == "zahl" else { return nil }
        let words = parts[1].split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) })
        else { return nil }
        if words.count == 1 {
            self.init(name: name, day: day.beginningOfMonth.adding(days: -1))
        } else {
            guard words.count == 3, words[1] == "on" || words[1] == "am",
                let day = Day(iso: words[2])
            else { return nil }
            self.init(name: name, day: day)
        }
    }
}

/// A figure as a paper may show it: what is withheld is said in words, never as zero (veröffentlichte Zahl).
public enum PaperFigure: Codable, Hashable, Sendable {
    case shown(String)
    case withheld
}

/// Gives the figures that papers name; only such as have passed disclosure control.
public protocol PaperFigures {
    /// What a text may name.
    var names: [String] { get throws }
    /// `nil` where there is no such figure.
    func figure(_ reference: FigureReference) throws -> PaperFigure?
}

/// A text with places for figures (Textbaustein mit Zahlen).
public struct FigureText: Sendable {
    enum Part: Hashable {
        case words(String)
        case figure(FigureReference)
        case unreadable(String)
    }

    let parts: [Part]

    public init(_ text: String, day: Day) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            parts.append(.words(String(rest[..<open.lowerBound])))
            let inside = rest[open.upperBound...]
            let close = inside.firstRange(of: "}}")
            let written = String(inside[..<(close?.lowerBound ?? inside.endIndex)])
            let reference = close == nil ? nil : FigureReference(written, day: day)
            parts.append(reference.map { .figure($0) } ?? .unreadable(String(written.prefix(60))))
            rest = close.map { inside[$0.upperBound...] } ?? ""
        }
        self.parts = parts + [.words(String(rest))]
    }

    public var references: [FigureReference] {
        parts.compactMap { if case .figure(let reference) = $0 { reference } else { nil } }
    }

    public var unreadable: [String] {
        parts.compactMap { if case .unreadable(let text) = $0 { text } else { nil } }
    }

    /// The text with its figures and their days.
    public func filled(with figures: [FigureReference: PaperFigure]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .unreadable(let text): "{{\(text)}}"
            case .figure(let reference):
                "\(Self.words(for: figures[reference])) (Stand \(reference.day.german))"
            }
        }
        .joined()
    }

    private static func words(for figure: PaperFigure?) -> String {
        switch figure {
        case .shown(let text): text
        case .withheld: "weniger als 5 oder nicht veröffentlicht"
        case nil: "nicht bekannt"
        }
    }
}
