import Hummingbird
import Kernel
import NIOCore

extension Response {
    /// A whole page in the frame of the site.
    public static func page(
        _ page: Page,
        in context: SiteRequestContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let html = PageFrame(page: page, context: context).html
        return .content(html.bytes, type: "text/html; charset=utf-8", in: context, status: status)
    }

    /// The same page again because of a refusal, with the status that belongs to it.
    public static func page(
        _ page: Page,
        in context: SiteRequestContext,
        refusal: any Refusal
    ) -> Response {
        .page(page, in: context, status: refusal.kind.status)
    }

    /// A piece of markup without a frame, for parts of a page that renew themselves.
    public static func fragment(_ html: HTML, in context: SiteRequestContext) -> Response {
        .content(html.bytes, type: "text/html; charset=utf-8", in: context)
    }

    /// A file to keep, never shown inside the site.
    public static func download(
        _ bytes: [UInt8],
        named name: String,
        type: String,
        in context: SiteRequestContext
    ) -> Response {
        var response = Response.content(bytes, type: type, in: context)
        response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(LocalPath.query(name))"
        return response
    }

    /// On to another page after something was done; what was done is said there once.
    public static func seeOther(
        _ path: String,
        notice: Notice? = nil,
        in context: SiteRequestContext
    ) -> Response {
        let target = LocalPath.safe(path) ?? "/"
        var response = Response(status: .seeOther, headers: [.location: target])
        if let notice, let secret = context.site?.secret {
            response.setCookie(CookieNames.cookie(CookieNames.notice, notice.signed(by: secret), maxAge: 60))
        }
        return response
    }

    /// Bytes of any type that a page or a program asked for, packed where that is worth it.
    public static func content(
        _ bytes: [UInt8],
        type: String,
        in context: SiteRequestContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var headers: HTTPFields = [.contentType: type, .vary: "Accept-Encoding, Cookie, Accept-Language"]
        guard context.acceptsGzip, bytes.count > 1000, let packed = Gzip.pack(bytes, padding: .random) else {
            return Response(
                status: status,
                headers: headers,
                body: .init(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: packed)))
    }
}

extension RefusalKind {
    /// The one place where a refusal becomes a status.
    public var status: HTTPResponse.Status {
        switch self {
        case .invalid: .unprocessableContent
        case .notFound: .notFound
        case .notAllowed: .forbidden
        case .conflict: .conflict
        }
    }
}
