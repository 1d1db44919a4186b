/// A state in one or two words; the colour only repeats what the word says.
public struct Tag: Sendable {
    public enum Tone: String, Sendable {
        case neutral, info, success, warning, danger
    }

    public let label: String
    public let tone: Tone

    public init(_ label: String, _ tone: Tone = .neutral) {
        self.label = label
        self.tone = tone
    }

    public var html: HTML {
        "<span class=\"tag tag--\(tone.rawValue)\">\(label)</span>"
    }
}
