import Foundation

/// Lets one run at a time read and write the folder; the system lets go of it when a run ends or is killed (Sperre).
final class LedgerLock: Sendable {
    private let file: Int32

    init(_ folder: String) throws(LedgerRefusal) {
        file = open(folder + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .locked(folder) }
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .locked(folder) }
        }
    }

    deinit { close(file) }
}
