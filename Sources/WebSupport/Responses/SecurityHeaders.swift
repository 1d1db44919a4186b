import HTTPTypes
import Hummingbird

/// The headers that keep foreign code, frames and caches away from every page.
enum SecurityHeaders {
    static let contentSecurityPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    // `same-origin`, not `no-referrer`: the latter makes browsers send `Origin: null` with forms,
    // and then the origin of a form could not be checked.
    private static let fixed: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentSecurityPolicy),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "same-origin"),
        (.crossOriginOpenerPolicy, "same-origin"),
        (.crossOriginResourcePolicy, "same-origin"),
        (
            .permissionsPolicy,
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
        ),
    ]

    static func add(to response: inout Response, isBehindTLS: Bool) {
        // A file handed out brings a stricter policy of its own.
        let policy = response.headers[.contentSecurityPolicy]
        for (name, value) in fixed { response.headers[name] = value }
        if let policy { response.headers[.contentSecurityPolicy] = policy }
        if isBehindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}

extension HTTPField.Name {
    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name") }
        return name
    }

    static let referrerPolicy = named("referrer-policy")
    static let crossOriginOpenerPolicy = named("cross-origin-opener-policy")
    static let crossOriginResourcePolicy = named("cross-origin-resource-policy")
    static let permissionsPolicy = named("permissions-policy")
    static let fetchSite = named("sec-fetch-site")
}
