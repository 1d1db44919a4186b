import Casework
import Foundation
import FoundationNetworking
import Synchronization

/// Brings packages to partners' servers: encrypted or on this machine, never further than the address says.
struct HTTPCourier: PackageCourier {
    private static let path = "/partner/pakete"
    private static let seconds = 60.0

    func deliver(_ bytes: [UInt8], to partner: Partner) async throws {
        guard !partner.address.isEmpty else { throw PackageRefusal.addressMissing }
        let address = try PartnerAddress(partner.address)
        guard let url = URL(string: address.text + Self.path) else { throw PackageRefusal.addressUnusable }
        var request = URLRequest(url: url, timeoutInterval: Self.seconds)
        request.httpMethod = "POST"
        request.setValue("application/octet-stream", forHTTPHeaderField: "Content-Type")
        let answer = try await Delivery.run(request, Data(bytes))
        switch answer.status {
        case 202: return
        case 409, 422: try Self.settle(answer.word)
        default: throw PackageRefusal.notDelivered
        }
    }

    // Where only the answer was lost on the way, the other side has long had it.
    private static func settle(_ word: String) throws {
        switch PackageRefusal(rawValue: word) {
        case .replayed, .receiptSettled: return
        case let refusal?: throw refusal
        case nil: throw PackageRefusal.notDelivered
        }
    }
}

/// One request that follows no redirect and keeps little of the answer.
private final class Delivery: NSObject, URLSessionDataDelegate, Sendable {
    struct Answer: Sendable {
        let status: Int
        let word: String
    }

    private static let longestAnswer = 1000

    private let received = Mutex(Data())
    private let waiting: Mutex<CheckedContinuation<Answer, any Error>?>

    private init(_ continuation: CheckedContinuation<Answer, any Error>) {
        waiting = Mutex(continuation)
    }

    static func run(_ request: URLRequest, _ body: Data) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpCookieStorage = nil
            let delivery = Delivery(continuation)
            let session = URLSession(configuration: configuration, delegate: delivery, delegateQueue: nil)
            session.uploadTask(with: request, from: body).resume()
            session.finishTasksAndInvalidate()
        }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        received.withLock { received in
            received.append(data.prefix(max(0, Self.longestAnswer - received.count)))
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let continuation = waiting.withLock { waiting in
            let continuation = waiting
            waiting = nil
            return continuation
        }
        guard error == nil, let response = task.response as? HTTPURLResponse else {
            continuation?.resume(throwing: PackageRefusal.notDelivered)
            return
        }
        let word = String(decoding: received.withLock { $0 }, as: UTF8.self)
        continuation?.resume(returning: Answer(status: response.statusCode, word: word))
    }
}
