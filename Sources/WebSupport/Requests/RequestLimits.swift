import HTTPTypes
import Hummingbird

/// Turns away requests that no browser of a user of this site would send.
struct RequestLimits: RouterMiddleware {
    typealias Context = SiteRequestContext

    static let longestAddress = 4096

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= Self.longestAddress else { throw HTTPError(.uriTooLong) }
        try checkHost(request, context)
        try checkPath(request.uri.path)
        var context = context
        if let query = request.uri.query {
            do {
                context.query = try URLEncodedReader.fields(Array(query.utf8))
            } catch {
                throw HTTPError(.badRequest)
            }
        }
        return try await next(request, context)
    }

    private func checkHost(_ request: Request, _ context: Context) throws {
        guard let hosts = context.site?.settings.hosts, !hosts.isEmpty else { return }
        guard let host = request.head.authority, hosts.contains(host.lowercased()) else {
            throw HTTPError(.misdirectedRequest)
        }
    }

    private func checkPath(_ path: String) throws {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), let text = try? URLEncodedReader.decoded(bytes[...]),
            text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }),
            !text.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
        else { throw HTTPError(.badRequest) }
    }
}
