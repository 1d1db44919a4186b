import Logging
import ServiceLifecycle
import Storage

/// Looks every hour, as long as the server runs, whether municipalities' shared figures are those of the last month.
struct SharedFigureRenewal: Service {
    private static let pause = Duration.seconds(3600)

    let sharer: FigureSharer
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await sharer.renew()
                } catch is CancellationError {
                    return
                } catch {
                    // The next hour tries again; what was shown stays meanwhile.
                    logger.error("Shared figures were not brought up to date: \(type(of: error))")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
