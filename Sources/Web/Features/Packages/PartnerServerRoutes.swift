import Casework
import Hummingbird
import Kernel
import NIOCore
import Synchronization
import WebSupport

/// Where a partner's server hands in packages and receipts: no session, the signature proves who sends.
struct PartnerServerRoutes {
    static let path = "/partner/pakete"

    let intake: any PackageIntake
    let gate = PartnerGate()

    func add(to router: Router<SiteRequestContext>) {
        router.post("/partner/pakete", use: take)
    }

    @Sendable func take(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard request.headers[.contentType] == "application/octet-stream" else {
            throw HTTPError(.unsupportedMediaType)
        }
        guard gate.mayTry(context.clientAddress(of: request), at: context.moment.instant) else {
            return Self.answer(.tooManyRequests, "tooOften")
        }
        do {
            let body = try await request.body.collect(upTo: PackageLimits.bytes)
            _ = try await intake.take(Array(buffer: body))
            return Self.answer(.accepted, "taken")
        } catch is NIOTooManyBytesError {
            return Self.answer(.contentTooLarge, PackageRefusal.tooLarge.rawValue)
        } catch let refusal as PackageRefusal {
            return Self.answer(refusal.kind.status, refusal.rawValue)
        }
    }

    // One word that the sender's Lotse turns into a sentence of its own language.
    private static func answer(_ status: HTTPResponse.Status, _ word: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: word))
        )
    }
}

/// Lets each address try a few times a minute, so that nobody keeps the server busy with checking signatures.
final class PartnerGate: Sendable {
    private static let perMinute = 30
    private static let addresses = 10_000

    private let tries = Mutex<[String: (minute: Int64, count: Int)]>([:])

    func mayTry(_ address: String, at instant: Instant) -> Bool {
        let minute = instant.microseconds / 60_000_000
        return tries.withLock { tries in
            if tries.count > Self.addresses { tries = tries.filter { $0.value.minute == minute } }
            let last = tries[address]
            let count = last?.minute == minute ? (last?.count ?? 0) + 1 : 1
            tries[address] = (minute, count)
            return count <= Self.perMinute
        }
    }
}
