import Kernel

/// When, where and why a case conference is held (Angaben zur Fallkonferenz).
public struct ConferenceDetails: Codable, Equatable, Sendable {
    public let heldOn: Day
    public let heldAt: TimeOfDay?
    /// The room, or how to join by video.
    public let place: String
    public let byVideo: Bool
    public let occasion: ConferenceOccasion

    public init(
        on day: Day,
        at time: TimeOfDay? = nil,
        place: String,
        byVideo: Bool = false,
        occasion: ConferenceOccasion
    ) throws(ConferenceRefusal) {
        let place = place.trimmedWhitespace
        guard !place.isEmpty || byVideo else { throw .placeMissing }
        guard place.count <= 300 else { throw .textTooLong }
        heldOn = day
        heldAt = time
        self.place = place
        self.byVideo = byVideo
        self.occasion = occasion
    }
}

/// Why a conference is held, as the municipality's profile lists it (Anlass).
public struct ConferenceOccasion: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
