import Foundation

/// Gives a child its input while taking its output, so that neither side waits for the other for ever.
struct ChildTalk {
    let socket: Int32
    let input: [UInt8]
    let limit: Int
    private(set) var output: [UInt8] = []
    private var given = 0
    private var room = [UInt8](repeating: 0, count: 64 * 1024)

    init(socket: Int32, input: [UInt8], limit: Int) {
        self.socket = socket
        self.input = input
        self.limit = limit
    }

    /// Ends when the child closes its end; says what went wrong, if anything did.
    mutating func until(_ deadline: ContinuousClock.Instant) -> ChildProgram.Failure? {
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
        give()
        while true {
            let left = (deadline - .now).components
            guard left.seconds >= 0, left.attoseconds >= 0 else { return .tookTooLong }
            var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            if given < input.count { state.events |= Int16(POLLOUT) }
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            _ = poll(&state, 1, Int32(clamping: milliseconds + 1))
            if state.revents & Int16(POLLOUT) != 0 { give() }
            if state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, take() == .end { return nil }
            if output.count > limit { return .tooMuchOutput }
        }
    }

    private mutating func give() {
        while given < input.count {
            let count = input.withUnsafeBytes { bytes in
                send(socket, bytes.baseAddress.map { $0 + given }, bytes.count - given, Self.withoutSignal)
            }
            guard count > 0 else {
                if errno != EAGAIN && errno != EINTR { given = input.count }
                return
            }
            given += count
        }
        shutdown(socket, Int32(SHUT_WR))
    }

    private enum Taken { case some, end }

    private mutating func take() -> Taken {
        let count = recv(socket, &room, room.count, 0)
        if count > 0 {
            output += room[..<count]
            return .some
        }
        return count < 0 && (errno == EAGAIN || errno == EINTR) ? .some : .end
    }

    #if os(Linux)
    private static let withoutSignal = Int32(MSG_NOSIGNAL)
    #else
    private static let withoutSignal: Int32 = 0
    #endif
}
