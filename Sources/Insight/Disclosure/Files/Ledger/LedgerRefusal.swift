/// Why the folder of releases cannot be used (Mangel des Freigabeverzeichnisses).
public enum LedgerRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    case noFolder(String)
    case unreadable(String)
    case broken(String)
    case locked(String)
    case unwritable(String)

    public var description: String {
        switch self {
        case .noFolder(let path):
            "There is no folder \(path). Create it, or name the one in which your releases are kept."
        case .unreadable(let path):
            "\(path) cannot be read, so nothing is released: it may hold what is already out. "
                + "Check that you may read it."
        case .broken(let path):
            "\(path) is no whole release, so nothing is released beside it. Bring it back from a backup; "
                + "only if it was never published, take it out of the folder."
        case .locked(let path):
            "\(path) cannot be locked, so another run could release at the same time. "
                + "Use a folder you may write to, on a disk of this computer."
        case .unwritable(let path):
            "\(path) cannot be written, so nothing is released. Check the space left and that you may write there."
        }
    }
}
