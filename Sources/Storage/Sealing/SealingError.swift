/// Why a sealed value cannot be made or read; a defect or an attack, never an expected "no".
public enum SealingError: Error, Equatable {
    case notSealed
    /// Changed, cut, moved to another place, or sealed with another installation's key.
    case broken
    case unknownVersion(UInt8)
}

extension SealingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notSealed:
            "A value could not be sealed. Nothing was stored."
        case .broken:
            "A sealed value does not open: it was changed or moved, or the key file is not the one it was sealed with."
        case .unknownVersion(let version):
            "A value was sealed with version \(version) of the key, which this Lotse does not know. Run a newer Lotse."
        }
    }
}
