import Pathways
import WebSupport

/// A norm with „Abs.“, „Satz“, „Nr.“ in words; its sections lead to the official text, which opens only by choice.
struct NormText {
    let norm: String
    let laws: LawDirectory

    init(_ norm: String, _ laws: LawDirectory) {
        self.norm = norm
        self.laws = laws
    }

    var html: HTML { HTML.each(laws.cite(norm).pieces, piece) }

    private func piece(_ piece: Citation.Piece) -> HTML {
        guard let address = piece.address else { return "\(piece.text)" }
        return "<a href=\"\(address)\" hreflang=\"de\" rel=\"noopener noreferrer\">\(piece.text)</a>"
    }
}
