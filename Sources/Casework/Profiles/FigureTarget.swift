import Kernel

/// What a municipality wants an indicator to reach: at least, at most, or both (Zielwert der Kommune).
public struct FigureTarget: Decodable, Equatable, Sendable, Checked {
    public let from: Double?
    public let until: Double?

    public var flaws: [Flaw] {
        guard let bound = from ?? until else { return [Flaw(.missingKey, at: [], "from")] }
        guard let until, until < bound else { return [] }
        return [Flaw(.notFitting, at: ["until"], "until", expected: ["„until“ lies below „from“"])]
    }
}
