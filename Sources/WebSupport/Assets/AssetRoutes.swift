import Hummingbird
import NIOCore

/// Hands out the assets; under their fingerprint they never change.
struct AssetRoutes {
    let assets: Assets

    func add(to router: Router<SiteRequestContext>) {
        router.get("/assets/:fingerprint/:name") { request, context in
            try answer(try context.parameter("name"), request, context)
        }
        router.get("/favicon.ico") { _, context in
            guard let icon = assets.url("favicon.svg") else { throw HTTPError(.notFound) }
            return Response.seeOther(icon, in: context)
        }
    }

    private func answer(_ name: String, _ request: Request, _ context: SiteRequestContext) throws -> Response
    {
        let fingerprint = try context.parameter("fingerprint")
        guard let asset = assets.asset(name, fingerprint: fingerprint) else { throw HTTPError(.notFound) }
        var headers: HTTPFields = [
            .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
            .eTag: "\"\(asset.fingerprint)\"", .vary: "Accept-Encoding",
        ]
        if request.headers[.ifNoneMatch]?.contains(asset.fingerprint) == true {
            return Response(status: .notModified, headers: headers)
        }
        guard context.acceptsGzip, let packed = asset.packed, packed.count < asset.bytes.count else {
            return Response(
                status: .ok,
                headers: headers,
                body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes))
            )
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: packed)))
    }
}
