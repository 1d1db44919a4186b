import Kernel

/// What of a household may be told outside its own case: everything, or nothing but the number (Schutz).
///
/// The one rule for lists, search, notices, calendars, papers, exports and shared files. A household is
/// protected as soon as one of its persons is, because a child's name leads to its mother's shelter.
public struct Protection: Equatable, Sendable {
    public let isActive: Bool

    public static let none = Protection(isActive: false)

    public init(isActive: Bool) {
        self.isActive = isActive
    }

    public init(of marks: [ProtectionMark]) {
        isActive = marks.contains { $0.isActive }
    }

    /// A name, place or address on its way out of the case; `nil` where it must stay inside.
    public func told(_ text: String) -> String? {
        isActive ? nil : text
    }
}
