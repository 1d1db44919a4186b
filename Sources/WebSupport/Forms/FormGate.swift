import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// Reads every form that is sent and lets only those pass that came from a page of this site.
struct FormGate: RouterMiddleware {
    typealias Context = SiteRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let isFromServer = context.site?.settings.paths.servers.contains(context.path) == true
        guard request.method == .post, !isFromServer else { return try await next(request, context) }
        guard Self.isFromHere(request) else { throw FormRefusal.foreign }
        var context = context
        context.form = try await Self.fields(of: request, context)
        // Whose session ended while writing loses nothing: the page keeps it and says how to go on.
        guard context.user != nil || context.site?.settings.paths.isOpen(context.path) == true else {
            return ResendPage(fields: context.form, isSignedOut: true).response(in: context)
        }
        guard context.token?.matches(context.form.raw(FormToken.field)) == true else {
            return ResendPage(fields: context.form).response(in: context)
        }
        return try await next(request, context)
    }

    // Old browsers send no Sec-Fetch-Site; then Origin decides, and where both are absent the token alone.
    static func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], site != "same-origin" && site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "https://\(host)" || origin == "http://\(host)"
    }

    private static func fields(of request: Request, _ context: Context) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        let isMultipart = type.lowercased().hasPrefix("multipart/form-data")
        let limit = limit(isMultipart, context)
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw FormRefusal.tooLarge
        }
        let bytes = try await body(
            of: request,
            upTo: limit,
            within: context.site?.settings.slowestUpload ?? .zero
        )
        if isMultipart { return try MultipartReader(bytes, contentType: type).fields() }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw FormRefusal.notAForm
        }
        return try URLEncodedReader.fields(bytes)
    }

    // Only who is signed in may send more than a form's worth.
    private static func limit(_ isMultipart: Bool, _ context: Context) -> Int {
        let settings = context.site?.settings
        let mayUpload = isMultipart && context.user != nil
        return (mayUpload ? settings?.uploadLimit : settings?.formLimit) ?? 0
    }

    private static func body(
        of request: Request,
        upTo limit: Int,
        within time: Duration
    ) async throws -> [UInt8] {
        do {
            return try await Deadline.within(time) {
                Array(buffer: try await request.body.collect(upTo: limit))
            }
        } catch is NIOTooManyBytesError {
            throw FormRefusal.tooLarge
        } catch is Deadline.Passed {
            throw HTTPError(.requestTimeout)
        } catch is HTTPParserError {
            throw FormRefusal.broken
        }
    }
}
